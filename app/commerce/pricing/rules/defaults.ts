import type { CustomerFacts } from "../../offers/index.server.ts";
import type { ShippingRule } from "../../shop.ts";
import type { ChosenRate, Parcel, Tax } from "../types.ts";

/** The shop's plain way of delivery: flat, and free from a subtotal on. */
export function flatShipping({ flat, freeFrom }: ShippingRule): (parcel: Parcel) => ChosenRate {
  return ({ subtotal }) => ({ id: "flat", price: freeFrom !== null && subtotal >= freeFrom ? 0 : flat });
}

/** Where nothing is taxed. */
export const NO_TAX = (): Tax => ({ included: true, rates: [], total: 0, added: 0 });

/** A buyer of whom only the country is known. */
export function nobody(country: string): CustomerFacts {
  return { orderCount: 0, segments: [], country, city: "", hashes: [] };
}

import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import type { ShippingRule } from "../../shop.ts";
import type { ChosenDelivery, Delivery, Destination, Parcel, ShippingRate } from "../types.ts";
import { chooseRate, findRates } from "./find-rates.ts";

/** What a parcel costs before anything is in it: which ways there are does not hang on it. */
const EMPTY: Parcel = { subtotal: 0, weight: 0, quantity: 0 };

/**
 * The way of delivery a buyer chose (the way home where none was), as the price of any parcel: what is in it is known
 * only once offers are given.
 * @returns why nothing is delivered there, or `shipping.rate_unknown` when what was chosen is not offered there
 */
export function chooseDelivery(
  delivery: Delivery,
  everywhere: ShippingRule,
  to: Destination,
  chosen?: string | null,
): Result<{ kept: ChosenDelivery; rate: (parcel: Parcel) => ShippingRate }, Refusal> {
  const offered = findRates(delivery, everywhere, to, EMPTY);
  if (!offered.ok) return offered;
  const first = chooseRate(offered.value, chosen);
  if (!first) return refuse("shipping.rate_unknown", {}, "/delivery");
  return ok({
    kept: keptOf(first),
    rate: (parcel) => {
      const priced = findRates(delivery, everywhere, to, parcel);
      return (priced.ok && chooseRate(priced.value, first.id)) || first;
    },
  });
}

function keptOf({ id, kind, label, carrier, days, desk }: ShippingRate): ChosenDelivery {
  const at = desk && { id: desk.id, name: desk.name, address: desk.address, city: desk.city, phone: desk.phone };
  return { rateId: id, kind, label, carrier, days, desk: at };
}

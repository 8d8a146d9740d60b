import type { PlaceOrderInput } from "#app/commerce/checkout/index.server.ts";
import { NOT_ASKED } from "#app/commerce/kernel/not-asked.ts";
import type { Refusal } from "#app/commerce/kernel/result.ts";
import type { FormField, ORDER_FIELDS } from "#blocks/contract/index.ts";
import { addressRows } from "#runtime/forms/checkout-fit.ts";
import { type KnownOrigin, orderOrigin } from "./order-origin.ts";
import type { SentCheckout } from "./read-checkout.ts";

const LONGEST_NOTE = 1_000;
const MOST_PROMISED = 20;

/** What a form's answers say that an order has a place for, and what it has none for. */
export interface Said {
  /** By the order's own names; one that was not asked for is absent. */
  values: Readonly<Partial<Record<(typeof ORDER_FIELDS)[number], string>>>;
  /** A line a question, for whoever packs and delivers. */
  more: readonly string[];
}

/** A checked form as the order command takes it. What an order has no place for stands in its note. */
export function orderInput(
  { wanted, country, typed, shown }: SentCheckout,
  { values, more }: Said,
  known: KnownOrigin,
): PlaceOrderInput {
  const value = (name: "name" | "address" | "city") => values[name] ?? NOT_ASKED;
  const note = [values.note, ...more].filter(Boolean).join("\n").slice(0, LONGEST_NOTE);
  return {
    lines: (wanted.cart ?? [wanted]).map(({ variant, quantity, parts = [] }) => ({
      ...{ variantId: variant, quantity },
      ...(parts.length > 0 && { components: parts.map((variantId) => ({ variantId })) }),
    })),
    customer: { name: value("name"), phone: values.phone ?? "", ...(values.email && { email: values.email }) },
    address: {
      ...{ line1: value("address"), city: value("city"), country },
      ...(wanted.to.region && { region: wanted.to.region }),
      ...(wanted.to.postcode && { postcode: wanted.to.postcode }),
    },
    ...(wanted.to.delivery && { delivery: wanted.to.delivery }),
    paymentMethod: wanted.payment,
    ...(wanted.voucher && { voucher: wanted.voucher }),
    ...(wanted.coupon && { coupons: [wanted.coupon] }),
    ...(wanted.bumps.length > 0 && { bumps: wanted.bumps }),
    ...(wanted.fees && { fees: wanted.fees }),
    ...(typed.promised && { promised: typed.promised.split(" ").slice(0, MOST_PROMISED) }),
    ...(shown.length > 0 && { shown }),
    ...(note && { note }),
    source: "storefront",
    origin: orderOrigin(typed, known),
  };
}

/** Where the engine points, as the form's field; "" is the order as a whole. */
const FIELD_AT: Readonly<Record<string, string>> = {
  "/customer/name": "name",
  "/customer/phone": "phone",
  "/customer/email": "email",
  "/address/line1": "address",
  "/address/city": "city",
  "/address/country": "country",
  "/address/region": "region",
  "/address/postcode": "postcode",
  "/delivery": "delivery",
  "/note": "note",
  "/payment_method": "payment",
  "/voucher": "voucher",
  "/coupons/0": "coupon",
};

/** Asked by the checkout itself, whatever the shop's form asks. */
const OURS = new Set(["country", "coupon", "payment", "voucher"]);

/** Beside which of the fields that are asked a refusal is to be said. */
export function fieldOf({ pointer = "" }: Refusal, fields: readonly FormField[]): string {
  const name = FIELD_AT[pointer] ?? "";
  if (OURS.has(name) || fields.some((field) => field.name === name || field.also?.includes(name))) return name;
  return fields.find((field) => addressRows(field).includes(ROW_AT[name] ?? ""))?.name ?? "";
}

/** Where an address that is asked as one question has it. */
const ROW_AT: Readonly<Record<string, string>> = {
  address: "line",
  city: "city",
  region: "region",
  postcode: "postcode",
};

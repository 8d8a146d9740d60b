import type { Fee } from "../../pricing/index.server.ts";
import type { Order, OrderLine } from "../types.ts";

/** One field of an order before and after; text and amounts as they are, lines as what staff read of them. */
export interface OrderChange {
  field:
    | "name"
    | "phone"
    | "email"
    | "line1"
    | "city"
    | "region"
    | "postcode"
    | "country"
    | "delivery"
    | "paymentMethod"
    | "note"
    | "shipping"
    | "fees"
    | "total"
    | "lines";
  before: unknown;
  after: unknown;
}

/** What the timeline keeps of a line. */
export interface LineBrief {
  title: string;
  variant: string;
  sku: string | null;
  quantity: number;
  unitPrice: number;
  discount: number;
}

/** And of a fee. */
export type FeeBrief = Pick<Fee, "name" | "amount">;

/** What differs between two states of one order, for its timeline. */
export function orderChanges(before: Order, after: Order): OrderChange[] {
  const [from, to] = [readable(before), readable(after)];
  return (Object.keys(from) as OrderChange["field"][])
    .map((field) => ({ field, before: from[field], after: to[field] }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

function readable({
  name,
  phone,
  email,
  address,
  delivery,
  paymentMethod,
  note,
  shipping,
  fees,
  total,
  lines,
}: Order): Record<OrderChange["field"], unknown> {
  const { line1, city, region, postcode, country } = address;
  const way = delivery && [delivery.kind, delivery.carrier, delivery.desk?.name].filter(Boolean).join(" · ");
  return {
    name,
    phone,
    email,
    line1,
    city,
    region,
    postcode,
    country,
    delivery: way,
    paymentMethod,
    note,
    lines: lines.map(briefly),
    shipping,
    fees: fees.map(({ name, amount }): FeeBrief => ({ name, amount })),
    total,
  };
}

function briefly({ title, variantTitle, sku, quantity, unitPrice, discount }: OrderLine): LineBrief {
  return { title, variant: variantTitle, sku, quantity, unitPrice, discount };
}

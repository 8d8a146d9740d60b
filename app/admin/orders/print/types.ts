import type { Money } from "#app/commerce/kernel/money.ts";
import type { OrderRow } from "../types.ts";

export const PRINT_KINDS = ["slips", "labels", "calls"] as const;
export type PrintKind = (typeof PRINT_KINDS)[number];

/** A parcel as its label says it; an order that lies in none yet is about to be one. */
export interface PrintedParcel {
  carrier: string;
  tracking: string | null;
  collect: Money;
  /** "2 × Vase, 1 × Bol". */
  goods: string;
  /** "1 / 2" of several; "" of one. */
  place: string;
}

export interface PrintedOrder extends OrderRow {
  line1: string;
  /** Town, region, postcode. */
  place: string;
  /** The desk where the parcel waits, or "". */
  way: string;
  note: string | null;
  collect: Money;
  parcels: PrintedParcel[];
  lines: { title: string; sku: string | null; quantity: number; parts: string }[];
  /** What is done or paid beside the goods: a wrapping, an express delivery. */
  fees: { name: string; amount: Money }[];
}

export interface PrintScreenProps {
  kind: PrintKind;
  orders: PrintedOrder[];
  shop: { name: string; phone: string };
}

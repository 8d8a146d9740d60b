import type { Customer } from "#app/commerce/customers/types.ts";
import type { Money } from "#app/commerce/kernel/money.ts";
import type { OrderRow } from "../types.ts";

/** An order as the desk reads it while the telephone rings. */
export interface DeskOrder extends OrderRow {
  line1: string;
  note: string | null;
  lines: { title: string; quantity: number; total: Money }[];
  customer: Customer["counts"] | null;
  duplicates: { id: string; number: string }[];
}

export interface DeskView {
  orders: DeskOrder[];
  due: number;
  later: number;
  sort: "oldest" | "hottest";
  /** Only what is in one's own care. */
  mine: boolean;
  /** Minutes within which an order is to be called. */
  within: number;
}

import type { Money } from "#app/commerce/kernel/money.ts";
import type { OrderSource } from "#app/commerce/orders/types.ts";

/** An article one may add to an order, with its price and stock as they are now. */
export interface ArticleChoice {
  variantId: string;
  title: string;
  variant: string;
  sku: string | null;
  image: string | null;
  price: Money;
  /** Units that can be promised; null: sold without a count. */
  available: number | null;
}

/** A line as it is being written. Amounts in minor units. */
export interface DraftLine extends Omit<ArticleChoice, "price" | "available"> {
  /** A line of the order; absent: a new one. */
  id?: string;
  quantity: number;
  /** Absent while what is typed is no amount. */
  unitPrice?: number | undefined;
  available?: number | null;
}

/** An order as it is being written down. */
export interface OrderDraft {
  lines: DraftLine[];
  name: string;
  phone: string;
  email: string;
  line1: string;
  city: string;
  country: string;
  note: string;
  /** A price agreed on; null: by the shop's rules; absent: no amount. */
  shipping?: number | null | undefined;
}

export const CHANNELS = ["phone", "whatsapp", "market", "admin"] as const satisfies readonly OrderSource[];
export type Channel = (typeof CHANNELS)[number];

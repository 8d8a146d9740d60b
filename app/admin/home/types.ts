import type { Money } from "#app/commerce/kernel/money.ts";
import type { OrderRow } from "../orders/types.ts";

export interface DayFigures {
  /** `2026-11-23`. */
  day: string;
  orders: number;
  total: Money;
}

export interface LowItem {
  variantId: string;
  productId: string;
  title: string;
  variant: string;
  image: string | null;
  available: number;
}

export interface HomeData {
  /** Fourteen days, today last, those without orders included. */
  days: DayFigures[];
  toConfirm: number;
  lowStock: LowItem[];
  recent: OrderRow[];
  /** What a new shop still has to do; null once it sells. */
  steps: { products: boolean; pages: boolean } | null;
  shopHref: string;
}

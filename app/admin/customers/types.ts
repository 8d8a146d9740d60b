import type { Money } from "#app/commerce/kernel/money.ts";
import type { OrderState } from "#app/commerce/orders/index.server.ts";

export interface CustomerRow {
  id: string;
  name: string;
  phone: string;
  /** As people of its country write it. */
  phoneShown: string;
  city: string;
  counts: { placed: number; confirmed: number; delivered: number; refused: number; cancelled: number };
  spent: Money;
  lastOrderAt: number;
  tags: string[];
}

export interface CustomerView extends CustomerRow {
  email: string | null;
  note: string;
  version: number;
  addresses: { id: string; line1: string; place: string; used: number }[];
  consents: { id: string; granted: boolean; text: string; source: string; version: string; at: number }[];
  orders: { id: string; number: string; state: OrderState; total: Money; placedAt: number }[];
}

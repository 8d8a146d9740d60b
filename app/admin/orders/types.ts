import type { Customer } from "#app/commerce/customers/types.ts";
import type { Money } from "#app/commerce/kernel/money.ts";
import type { Order } from "#app/commerce/orders/types.ts";

/** An order as lists show it. */
export interface OrderRow {
  id: string;
  number: string;
  state: Order["state"];
  paymentState: Order["paymentState"];
  deliveryState: Order["deliveryState"];
  name: string;
  /** E.164, and as people of its country write it. */
  phone: string;
  phoneShown: string;
  city: string;
  items: number;
  total: Money;
  placedAt: number;
}

export interface TimelineEntry {
  id: string;
  kind: string;
  /** Who did it; null: the shop itself. */
  actor: { kind: string; name: string | null };
  note: string;
  at: number;
}

/** An order with all that its screen shows. */
export interface OrderView extends OrderRow {
  email: string | null;
  address: Order["address"];
  country: string;
  language: Order["locale"];
  note: string | null;
  cancelReason: string | null;
  paymentMethod: string;
  source: Order["source"];
  lines: {
    id: string;
    title: string;
    variant: string;
    sku: string | null;
    image: string | null;
    quantity: number;
    unitPrice: Money;
    total: Money;
  }[];
  subtotal: Money;
  discount: Money;
  shipping: Money;
  customer: Customer["counts"] | null;
  timeline: TimelineEntry[];
  /** What may be done now. */
  lawful: { confirm: boolean; cancel: boolean; delivery: Order["deliveryState"][] };
}

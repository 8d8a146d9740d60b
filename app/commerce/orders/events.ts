import type { DomainEvent } from "../context.ts";
import type { Order } from "./types.ts";

/** What the rest of the house learns of an order: ids and figures, no personal data. */
export interface OrderFacts {
  number: string;
  total: number;
  currency: string;
  lines: { productId: string; variantId: string; quantity: number }[];
}

export type OrderEventKind =
  | "order.placed"
  | "order.edited"
  | "order.merged"
  | "order.confirmed"
  | "order.cancelled"
  | "order.shipped"
  | "order.delivered"
  | "order.refused"
  | "order.returned"
  | "order.goods_returned"
  | "order.completed"
  | "order.reopened"
  | "order.authorised"
  | "order.partly_paid"
  | "order.paid"
  | "order.remitted"
  | "order.partly_refunded"
  | "order.refunded";

export function orderEvent(kind: OrderEventKind, order: Order): DomainEvent<OrderEventKind, OrderFacts> {
  return {
    kind,
    subject: order.id,
    data: {
      number: order.number,
      total: order.total,
      currency: order.currency,
      lines: order.lines.map(({ productId, variantId, quantity }) => ({ productId, variantId, quantity })),
    },
  };
}

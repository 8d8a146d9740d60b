import type { Customer } from "#app/commerce/customers/types.ts";
import type { Money } from "#app/commerce/kernel/money.ts";
import { nationalPhone } from "#app/commerce/kernel/phone.ts";
import {
  deliveryTransitions,
  type Order,
  type OrderEvent,
  orderTransitions,
} from "#app/commerce/orders/index.server.ts";
import { mediaHref } from "../media-href.ts";
import type { OrderRow, OrderView } from "./types.ts";

export function orderRow(order: Order): OrderRow {
  return {
    id: order.id,
    number: order.number,
    state: order.state,
    paymentState: order.paymentState,
    deliveryState: order.deliveryState,
    name: order.name,
    phone: order.phone,
    phoneShown: nationalPhone(order.phone),
    city: order.address.city,
    items: order.lines.reduce((sum, line) => sum + line.quantity, 0),
    total: { amount: order.total, currency: order.currency },
    placedAt: order.placedAt,
  };
}

export function orderView(order: Order, timeline: readonly OrderEvent[], customer: Customer | undefined): OrderView {
  const money = (amount: number): Money => ({ amount, currency: order.currency });
  // Goods on their way can come back, but the order can no longer be called off.
  const here = order.deliveryState === "pending" || order.deliveryState === "packed";
  const agreed = order.state === "confirmed" || order.state === "completed";
  return {
    ...orderRow(order),
    email: order.email,
    address: order.address,
    country: order.address.country,
    language: order.locale,
    note: order.note,
    cancelReason: order.cancelReason,
    paymentMethod: order.paymentMethod,
    source: order.source,
    lines: order.lines.map((line) => ({
      id: line.id,
      title: line.title,
      variant: line.variantTitle,
      sku: line.sku,
      image: mediaHref(line.image),
      quantity: line.quantity,
      unitPrice: money(line.unitPrice),
      total: money(line.total),
    })),
    subtotal: money(order.subtotal),
    discount: money(order.discount),
    shipping: money(order.shipping),
    customer: customer?.counts ?? null,
    timeline: timeline.map((event) => ({
      id: event.id,
      kind: event.kind,
      actor: { kind: event.actorKind, name: event.actorName },
      note: typeof event.data.reason === "string" ? event.data.reason : "",
      at: event.at,
    })),
    lawful: {
      confirm: orderTransitions[order.state].includes("confirmed"),
      cancel: orderTransitions[order.state].includes("cancelled") && here,
      delivery: agreed ? [...deliveryTransitions[order.deliveryState]] : [],
    },
  };
}

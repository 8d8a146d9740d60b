import type { Order } from "#app/commerce/orders/index.server.ts";
import type { Shipment } from "#app/commerce/shipments/index.server.ts";
import { originJson } from "./origin-json.ts";

/**
 * An order as the API answers it. Made of the order alone where it was just placed, so that a replayed key gets the very
 * same bytes: then it has no parcels yet.
 */
export function orderJson(order: Order, shipments: readonly Shipment[] = []) {
  const money = (amount: number) => ({ amount, currency: order.currency });
  return {
    id: order.id,
    number: order.number,
    state: order.state,
    payment_state: order.paymentState,
    delivery_state: order.deliveryState,
    payment_method: order.paymentMethod,
    subtotal: money(order.subtotal),
    discount: money(order.discount),
    shipping: money(order.shipping),
    cod_fee: money(order.codFee),
    // An order that was acknowledged before there were any is answered as it was kept then.
    fees: (order.fees ?? []).map(({ code, name, amount }) => ({ code, name, amount: money(amount) })),
    tax: money(order.tax),
    tax_included: order.taxIncluded,
    total: money(order.total),
    adjustments: order.adjustments.map(({ offerId, code, name, amount, shipping, coupon }) => ({
      ...{ offer_id: offerId, code, name },
      ...{ amount: money(amount), shipping: money(shipping), coupon },
    })),
    lines: order.lines.map((line) => ({
      id: line.id,
      product_id: line.productId,
      variant_id: line.variantId,
      sku: line.sku,
      title: line.title,
      variant_title: line.variantTitle,
      quantity: line.quantity,
      unit_price: money(line.unitPrice),
      discount: money(line.discount),
      total: money(line.total),
      adjustments: line.adjustments.map(({ offerId, amount }) => ({ offer_id: offerId, amount: money(amount) })),
      components: (line.components ?? []).map((part) => ({
        ...{ product_id: part.productId, variant_id: part.variantId, sku: part.sku },
        ...{ title: part.title, variant_title: part.variantTitle, quantity: part.quantity, amount: money(part.amount) },
      })),
    })),
    customer: { id: order.customerId, name: order.name, phone: order.phone, email: order.email },
    address: order.address,
    delivery: order.delivery && deliveryJson(order.delivery),
    locale: order.locale,
    source: order.source,
    origin: order.origin && originJson(order.origin),
    note: order.note,
    placed_at: instant(order.placedAt),
    confirmed_at: instant(order.confirmedAt),
    cancelled_at: instant(order.cancelledAt),
    cancel_reason: order.cancelReason,
    version: order.version,
    desk: {
      state: order.desk.state,
      attempts: order.desk.attempts,
      due_at: instant(order.desk.dueAt),
      called_at: instant(order.desk.calledAt),
      called_by: order.desk.calledBy,
    },
    agent: order.agent ?? null,
    tags: order.tags,
    merged_into: order.mergedInto,
    shipments: shipments.map(shipmentJson),
    updated_at: instant(order.updatedAt),
  };
}

function deliveryJson({ rateId, ...delivery }: NonNullable<Order["delivery"]>) {
  return { rate_id: rateId, ...delivery };
}

/** A parcel as the API answers it. */
export function shipmentJson(shipment: Shipment) {
  const money = (amount: number) => ({ amount, currency: shipment.currency });
  return {
    id: shipment.id,
    order_id: shipment.orderId,
    state: shipment.state,
    carrier: shipment.carrier,
    tracking: shipment.tracking,
    cost: shipment.cost === null ? null : money(shipment.cost),
    cash_due: money(shipment.cashDue),
    lines: shipment.lines.map(({ orderLineId, variantId, quantity }) => ({
      ...{ line_id: orderLineId, variant_id: variantId, quantity },
    })),
    version: shipment.version,
    created_at: instant(shipment.createdAt),
    shipped_at: instant(shipment.shippedAt),
    delivered_at: instant(shipment.deliveredAt),
    refused_at: instant(shipment.refusedAt),
    returned_at: instant(shipment.returnedAt),
    updated_at: instant(shipment.updatedAt),
  };
}

function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

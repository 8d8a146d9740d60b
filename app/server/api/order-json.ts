import type { Order } from "#app/commerce/orders/index.server.ts";

/** An order as the API answers it. Made of the order alone, so that a replayed key gets the very same bytes. */
export function orderJson(order: Order) {
  const money = (amount: number) => ({ amount, currency: order.currency });
  const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString());
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
    })),
    customer: { id: order.customerId, name: order.name, phone: order.phone, email: order.email },
    address: order.address,
    delivery: order.delivery && deliveryJson(order.delivery),
    locale: order.locale,
    source: order.source,
    note: order.note,
    placed_at: instant(order.placedAt),
    confirmed_at: instant(order.confirmedAt),
    cancelled_at: instant(order.cancelledAt),
    cancel_reason: order.cancelReason,
    updated_at: instant(order.updatedAt),
  };
}

function deliveryJson({ rateId, ...delivery }: NonNullable<Order["delivery"]>) {
  return { rate_id: rateId, ...delivery };
}

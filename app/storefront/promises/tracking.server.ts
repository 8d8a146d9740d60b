import type { QueryContext } from "#app/commerce/context.ts";
import { parsePhone } from "#app/commerce/kernel/phone.ts";
import { listOrders, type Order } from "#app/commerce/orders/index.server.ts";
import { findShipments } from "#app/commerce/shipments/index.server.ts";
import { TRACKING_STEPS, type TrackingStep, type TrackingView } from "#blocks/contract/index.ts";

/**
 * The order of this number, if it was placed with this phone. A wrong phone reads as a wrong number: who tries numbers
 * learns nothing. Says where it is and nothing about whose it is.
 */
export async function trackingView(
  q: QueryContext,
  { number, phone }: { number: string; phone: string },
): Promise<TrackingView | null> {
  const phones = [q.shop.country, ...q.shop.countries].flatMap((country) => parsePhone(phone, country)?.e164 ?? []);
  const typed = number.trim().toUpperCase().replace(/\s+/g, "");
  const numbers = [...new Set([typed, `${q.shop.orderPrefix}${typed}`])];
  for (const each of numbers) {
    for (const e164 of new Set(phones)) {
      const { data } = await listOrders(q.read, { number: each, phone: e164, limit: 1 });
      if (data[0]) return tracked(q, data[0]);
    }
  }
  return null;
}

async function tracked(q: QueryContext, order: Order): Promise<TrackingView> {
  const { number, state, deliveryState } = order;
  const parcels = ((await findShipments(q.read, [order.id])).get(order.id) ?? []).flatMap(({ carrier, tracking }) =>
    tracking ? [{ carrier, code: tracking, href: null }] : [],
  );
  const ended = deliveryState === "refused" || deliveryState === "returned" ? deliveryState : null;
  return {
    number,
    reached: TRACKING_STEPS.slice(0, TRACKING_STEPS.indexOf(lastStep(order)) + 1),
    ended: state === "cancelled" ? "cancelled" : ended,
    parcels,
  };
}

function lastStep({ state, confirmedAt, deliveryState }: Order): TrackingStep {
  if (deliveryState === "packed") return "packed";
  if (deliveryState === "shipped" || deliveryState === "refused") return "shipped";
  if (deliveryState === "delivered" || deliveryState === "returned") return "delivered";
  return state === "placed" || confirmedAt === null ? "placed" : "confirmed";
}

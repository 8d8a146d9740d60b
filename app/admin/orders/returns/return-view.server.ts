import type { QueryContext } from "#app/commerce/context.ts";
import { type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { findOrder } from "#app/commerce/orders/index.server.ts";
import { findReturns } from "#app/commerce/returns/index.server.ts";
import { findLocations } from "#app/commerce/stock/index.server.ts";
import { mediaHref } from "../../media-href.ts";
import type { ReturnView } from "./types.ts";

/** What of an order may come back, or undefined where there is no such order. */
export async function findReturnView(q: QueryContext, id: string, mayRefund: boolean): Promise<ReturnView | undefined> {
  const [order, found, locations] = await Promise.all([
    findOrder(q.read, id),
    findReturns(q.read, id),
    findLocations(q.read),
  ]);
  if (!order || !found) return undefined;
  const said = (name: LocalizedText) => textIn(name, q.locale, q.shop.locales[0]);
  const money = (amount: number) => ({ amount, currency: order.currency });
  return {
    ...{ orderId: id, number: order.number, mayRefund, isRefused: order.deliveryState === "refused" },
    groups: order.lines.map((line) => ({
      lineId: line.id,
      bundle: line.components.length > 0 ? [line.title, line.variantTitle].filter(Boolean).join(" · ") : null,
      image: mediaHref(line.image),
      units: found.returnables.filter(({ lineId }) => lineId === line.id),
    })),
    locations: locations.map(({ id: location, name }) => ({ id: location, name })),
    fees: found.fees.map(({ code, name, amount }) => ({ code, name: said(name) || code, amount: money(amount) })),
    refundable: money(found.refundable),
    earlier: found.returns.map(({ id: each, refund, fees, reason, actorName, at }) => ({
      ...{ id: each, refund: money(refund), fees: fees.map(({ name }) => said(name)), reason, by: actorName, at },
    })),
  };
}

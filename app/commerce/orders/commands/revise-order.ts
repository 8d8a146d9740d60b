import type { Context } from "../../context.ts";
import { moveOrderToBuyer } from "../../customers/index.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { holdStock } from "../../stock/index.server.ts";
import { orderEvent } from "../events.ts";
import { insertOrderEvent } from "../model.server.ts";
import { replaceLines, updateContent } from "../revise.server.ts";
import { claimsOf, withShares } from "../rules/line-components.ts";
import { orderChanges } from "../rules/order-changes.ts";
import type { Order, OrderLine, PricedAs } from "../types.ts";
import { atLine } from "./record-order.ts";

/** What an edit makes of an order: checked and priced. A line without an id is a new one. */
export type RevisedOrder = PricedAs &
  Pick<Order, "name" | "phone" | "email" | "address" | "delivery" | "paymentMethod" | "note" | "shippingFixed"> & {
    lines: (Omit<OrderLine, "id"> & { id?: string })[];
  };

/**
 * Writes an edit down: content, promise of the goods, timeline with before and after, event. Checkout alone calls it, with
 * the order locked, its version compared and everything checked and priced.
 * @returns the order as it is now, or `stock.insufficient` pointing at the line
 */
export async function reviseOrder(ctx: Context, before: Order, revised: RevisedOrder): Promise<Result<Order>> {
  const lines = revised.lines.map((line) => ({ ...withShares(line), id: line.id ?? ctx.ids.next() }));
  const after: Order = { ...before, ...revised, lines, version: before.version + 1, updatedAt: ctx.clock.now() };
  const changes = orderChanges(before, after);
  if (changes.length === 0) return ok(before);
  if (after.phone !== before.phone) {
    const stages = before.confirmedAt === null ? (["placed"] as const) : (["placed", "confirmed"] as const);
    const { name, phone, email, locale, address } = after;
    const buyer = { name, phone, email, locale, country: address.country, city: address.city };
    after.customerId = await moveOrderToBuyer(ctx, before.customerId, buyer, stages);
    if (after.desk.state === "wrong_number") after.desk = { ...after.desk, state: "new", dueAt: ctx.clock.now() };
  }
  if (!(await updateContent(ctx, before.version, after))) return refuse("order.changed_meanwhile", {});
  if (changes.some((change) => change.field === "lines")) await replaceLines(ctx, after);
  await insertOrderEvent(ctx, after.id, { kind: "edited", data: { changes } });
  ctx.emit(orderEvent("order.edited", after));
  const promised = after.state === "confirmed" || ctx.shop.reserveAt === "placed";
  const held = await holdStock(ctx, after.id, promised ? claimsOf(after.lines) : []);
  return held.ok ? ok(after) : atLine(held.refusal, after);
}

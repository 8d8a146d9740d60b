import type { Context } from "../../context.ts";
import { countStage } from "../../customers/index.server.ts";
import { localDate } from "../../kernel/clock.ts";
import { move } from "../../kernel/machine.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { holdStock } from "../../stock/index.server.ts";
import { orderEvent } from "../events.ts";
import { orderTransitions } from "../machine.ts";
import { insertOrderEvent, lockOrder, stampConfirmed, updateState } from "../model.server.ts";
import { claimsOf } from "../rules/line-components.ts";
import type { Order } from "../types.ts";
import { atLine } from "./record-order.ts";

/** The buyer said yes on the phone. Promises the goods now, where they are not yet. */
export async function confirmOrder(ctx: Context, id: string): Promise<Result<Order>> {
  const order = await lockOrder(ctx, id);
  if (!order) return refuse("order.not_found", { id });
  const moved = move("order", orderTransitions, order.state, "confirmed");
  if (!moved.ok) return moved;
  if (!(await updateState(ctx, id, "order", order.state, moved.value))) throw new Error(`Order ${id} was not locked`);
  await stampConfirmed(ctx, id, localDate(ctx.clock.now(), ctx.shop.timeZone));
  await countStage(ctx, order.customerId, "confirmed");
  await insertOrderEvent(ctx, id, { kind: "confirmed", data: { from: order.state, to: "confirmed" } });
  ctx.emit(orderEvent("order.confirmed", order));
  // Whatever it held before, and whatever the shop's rule was then: a confirmed order holds its goods.
  const held = await holdStock(ctx, id, claimsOf(order.lines));
  if (!held.ok) return atLine(held.refusal, order);
  const now = ctx.clock.now();
  return ok({ ...order, state: "confirmed", confirmedAt: now, desk: { ...order.desk, dueAt: null }, updatedAt: now });
}

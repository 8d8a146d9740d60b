import type { Context } from "../../context.ts";
import { move } from "../../kernel/machine.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { reserveStock } from "../../stock/index.server.ts";
import { orderEvent } from "../events.ts";
import { orderTransitions } from "../machine.ts";
import { insertOrderEvent, lockOrder, updateState } from "../model.server.ts";
import { clearCancelled } from "../money-model.server.ts";
import { claimsOf } from "../rules/line-components.ts";
import type { Order } from "../types.ts";
import { atLine } from "./record-order.ts";

/**
 * Brings back an order that lapsed, because its money came after all: its goods are promised again.
 * @returns the order, or `stock.insufficient` when they have gone to others meanwhile.
 */
export async function reopenOrder(ctx: Context, id: string): Promise<Result<Order>> {
  const order = await lockOrder(ctx, id);
  if (!order) return refuse("order.not_found", { id });
  const moved = move("order", orderTransitions, order.state, "placed");
  if (!moved.ok) return moved;
  if (!(await updateState(ctx, id, "order", order.state, moved.value))) throw new Error(`Order ${id} was not locked`);
  await clearCancelled(ctx, id);
  await insertOrderEvent(ctx, id, { kind: "reopened", data: { from: "cancelled", to: "placed" } });
  ctx.emit(orderEvent("order.reopened", order));
  if (ctx.shop.reserveAt === "placed") {
    const reserved = await reserveStock(ctx, id, claimsOf(order.lines));
    if (!reserved.ok) return atLine(reserved.refusal, order);
  }
  return ok({ ...order, state: "placed", cancelledAt: null, cancelReason: null, updatedAt: ctx.clock.now() });
}

import type { Context } from "../../context.ts";
import { countStage } from "../../customers/index.server.ts";
import { move } from "../../kernel/machine.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { releaseStock } from "../../stock/index.server.ts";
import { orderEvent } from "../events.ts";
import { orderTransitions } from "../machine.ts";
import { insertOrderEvent, readOrder, stampCancelled, updateState } from "../model.server.ts";
import type { Order } from "../types.ts";

/** Ends an order before its goods have left; what it held goes back to what is available. */
export async function cancelOrder(ctx: Context, id: string, reason = ""): Promise<Result<Order>> {
  const order = await readOrder(ctx.tx, "id", id);
  if (!order) return refuse("order.not_found", { id });
  const moved = move("order", orderTransitions, order.state, "cancelled");
  if (!moved.ok) return moved;
  if (order.deliveryState !== "pending" && order.deliveryState !== "packed") {
    return refuse("transition.illegal", {
      machine: "delivery",
      from: order.deliveryState,
      to: "cancelled",
      lawful: [],
    });
  }
  if (!(await updateState(ctx, id, "order", order.state, moved.value))) return cancelOrder(ctx, id, reason);
  const words = reason.trim().slice(0, 500);
  await stampCancelled(ctx, id, words);
  await releaseStock(ctx, id);
  await countStage(ctx, order.customerId, "cancelled");
  await insertOrderEvent(ctx, id, { kind: "cancelled", data: { reason: words } });
  ctx.emit(orderEvent("order.cancelled", order));
  const now = ctx.clock.now();
  return ok({ ...order, state: "cancelled", cancelledAt: now, cancelReason: words, updatedAt: now });
}

import type { Context } from "../../context.ts";
import { countStage } from "../../customers/index.server.ts";
import { move } from "../../kernel/machine.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { releaseStock } from "../../stock/index.server.ts";
import { orderEvent } from "../events.ts";
import { orderTransitions } from "../machine.ts";
import { insertOrderEvent, lockOrder, stampCancelled, updateState } from "../model.server.ts";
import type { Order } from "../types.ts";

/**
 * Ends an order before its goods have left; what it held goes back to what is available.
 * @param mergedInto the order that this one, a duplicate, goes into
 */
export async function cancelOrder(
  ctx: Context,
  id: string,
  reason = "",
  mergedInto: Pick<Order, "id" | "number"> | null = null,
): Promise<Result<Order>> {
  const order = await lockOrder(ctx, id);
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
  if (!(await updateState(ctx, id, "order", order.state, moved.value))) throw new Error(`Order ${id} was not locked`);
  const words = reason.trim().slice(0, 500);
  await stampCancelled(ctx, id, words, mergedInto?.id ?? null);
  await releaseStock(ctx, id);
  await countStage(ctx, order.customerId, "cancelled");
  await insertOrderEvent(ctx, id, {
    kind: "cancelled",
    data: { from: order.state, to: "cancelled", reason: words, ...(mergedInto && { into: mergedInto.number }) },
  });
  ctx.emit(orderEvent("order.cancelled", order));
  const now = ctx.clock.now();
  const desk = { ...order.desk, dueAt: null };
  const ended = {
    state: "cancelled",
    cancelledAt: now,
    cancelReason: words,
    mergedInto: mergedInto?.id ?? null,
  } as const;
  return ok({ ...order, ...ended, desk, updatedAt: now });
}

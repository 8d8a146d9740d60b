import type { Context } from "../../context.ts";
import { move } from "../../kernel/machine.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { orderEvent } from "../events.ts";
import { orderTransitions } from "../machine.ts";
import { insertOrderEvent, readOrder, updateState } from "../model.server.ts";
import type { Order } from "../types.ts";

/** Nothing is left to do: the goods are with the buyer, or back; the money is where it belongs. */
export async function completeOrder(ctx: Context, id: string): Promise<Result<Order>> {
  const order = await readOrder(ctx.tx, "id", id);
  if (!order) return refuse("order.not_found", { id });
  const moved = move("order", orderTransitions, order.state, "completed");
  if (!moved.ok) return moved;
  if (!(await updateState(ctx, id, "order", order.state, moved.value))) return completeOrder(ctx, id);
  await insertOrderEvent(ctx, id, { kind: "completed" });
  ctx.emit(orderEvent("order.completed", order));
  return ok({ ...order, state: "completed", updatedAt: ctx.clock.now() });
}

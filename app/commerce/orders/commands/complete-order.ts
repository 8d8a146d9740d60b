import type { Context } from "../../context.ts";
import { move } from "../../kernel/machine.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { orderEvent } from "../events.ts";
import { orderTransitions, type PaymentState } from "../machine.ts";
import { insertOrderEvent, lockOrder, updateState } from "../model.server.ts";
import type { Order } from "../types.ts";

/** Nothing is left to do: the goods are with the buyer, or back; the money is where it belongs. */
export async function completeOrder(ctx: Context, id: string): Promise<Result<Order>> {
  const order = await lockOrder(ctx, id);
  if (!order) return refuse("order.not_found", { id });
  const moved = move("order", orderTransitions, order.state, "completed");
  if (!moved.ok) return moved;
  const open = unfinished(order);
  if (open) return refuse("order.not_finished", open);
  if (!(await updateState(ctx, id, "order", order.state, moved.value))) throw new Error(`Order ${id} was not locked`);
  await insertOrderEvent(ctx, id, { kind: "completed", data: { from: order.state, to: "completed" } });
  ctx.emit(orderEvent("order.completed", order));
  return ok({ ...order, state: "completed", updatedAt: ctx.clock.now() });
}

/** The shop has its money, or has given it back. */
const SETTLED: readonly PaymentState[] = ["paid", "remitted", "partly_refunded", "refunded"];

/** What is still to be done: the machine that has not come to an end. */
function unfinished({ deliveryState, paymentState }: Order): Record<string, string> | undefined {
  const isBack = deliveryState === "returned";
  if (!isBack && deliveryState !== "delivered") return { machine: "delivery", state: deliveryState };
  return isBack || SETTLED.includes(paymentState) ? undefined : { machine: "payment", state: paymentState };
}

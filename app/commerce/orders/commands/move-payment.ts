import type { Context } from "../../context.ts";
import { move } from "../../kernel/machine.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { type PaymentState, paymentTransitions } from "../machine.ts";
import { insertOrderEvent, readOrder, updateState } from "../model.server.ts";
import type { Order } from "../types.ts";

/** Says where the money is now. `payments` calls it, together with the record of what was paid. */
export async function movePayment(ctx: Context, id: string, to: PaymentState): Promise<Result<Order>> {
  const order = await readOrder(ctx.tx, "id", id);
  if (!order) return refuse("order.not_found", { id });
  const moved = move("payment", paymentTransitions, order.paymentState, to);
  if (!moved.ok) return moved;
  if (!(await updateState(ctx, id, "payment", order.paymentState, to))) return movePayment(ctx, id, to);
  await insertOrderEvent(ctx, id, { kind: to, data: { from: order.paymentState, to, amount: order.total } });
  return ok({ ...order, paymentState: to, updatedAt: ctx.clock.now() });
}

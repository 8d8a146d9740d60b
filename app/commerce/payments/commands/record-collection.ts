import type { Context } from "../../context.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { movePayment, type Order, orderEvent } from "../../orders/index.server.ts";

/** The buyer paid at the door: the whole total, to the carrier. */
export async function recordCollection(ctx: Context, orderId: string): Promise<Result<Order>> {
  const moved = await movePayment(ctx, orderId, "paid");
  if (!moved.ok) return moved;
  const order = moved.value;
  const now = ctx.clock.now();
  await ctx.tx.run(
    "INSERT INTO payments (id, order_id, method, state, amount, currency, created_at, updated_at) VALUES (?, ?, ?, 'paid', ?, ?, ?, ?)",
    [ctx.ids.next(), order.id, order.paymentMethod, order.total, order.currency, now, now],
  );
  ctx.emit(orderEvent("order.paid", order));
  return ok(order);
}

/** The carrier handed the money over: the shop has it. */
export async function recordRemittance(ctx: Context, orderId: string): Promise<Result<Order>> {
  const moved = await movePayment(ctx, orderId, "remitted");
  if (!moved.ok) return moved;
  await ctx.tx.run("UPDATE payments SET state = 'remitted', updated_at = ? WHERE order_id = ? AND state = 'paid'", [
    ctx.clock.now(),
    orderId,
  ]);
  ctx.emit(orderEvent("order.remitted", moved.value));
  return moved;
}

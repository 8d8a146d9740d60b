import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { insertOrderEvent, lockOrder } from "../model.server.ts";
import type { Order, OrderAgent } from "../types.ts";

/** Gives an order into somebody's care, or into nobody's. The caller knows that there is such a person. */
export async function assignOrder(ctx: Context, orderId: string, agent: OrderAgent | null): Promise<Result<Order>> {
  const order = await lockOrder(ctx, orderId);
  if (!order) return refuse("order.not_found", { id: orderId });
  if (order.agent?.id === agent?.id) return ok(order);
  const now = ctx.clock.now();
  await ctx.tx.run("UPDATE orders SET agent_id = ?, agent_name = ?, updated_at = ? WHERE id = ?", [
    ...[agent?.id ?? null, agent?.name ?? null, now, orderId],
  ]);
  const data = { from: order.agent?.name ?? null, to: agent?.name ?? null };
  await insertOrderEvent(ctx, orderId, { kind: "assigned", data });
  return ok({ ...order, agent, updatedAt: now });
}

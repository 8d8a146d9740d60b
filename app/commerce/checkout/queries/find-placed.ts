import type { Context } from "../../context.ts";
import { type Order, orderToken } from "../../orders/index.server.ts";
import type { PlacedOrder } from "../types.ts";

/** The order a key has made already: an answer that was lost is given again, whatever became of the cart it was made of. */
export async function findPlaced(
  ctx: Context,
  { scope, key }: { scope: string; key: string },
): Promise<PlacedOrder | undefined> {
  const row = await ctx.tx.one<{ body: string }>(
    "SELECT body FROM idempotency WHERE scope = ? AND idempotency_key = ? AND state = 'done'",
    [scope, key],
  );
  if (!row) return undefined;
  const order = JSON.parse(row.body) as Order;
  return { order, token: orderToken(ctx, order.id), replayed: true };
}

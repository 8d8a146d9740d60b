import type { Context } from "../../context.ts";
import { readStale } from "../desk.server.ts";
import { cancelOrder } from "./cancel-order.ts";

/** The reason that stands at orders which the shop's rule cancelled. */
export const STALE_REASON = "not confirmed in time";

/**
 * Cancels orders that nobody has confirmed since `before` and that hold goods others could buy. One that the buyer asked
 * to postpone waits for its time; one that was paid for is not this rule's business.
 * @returns how many; less than `limit`: none is left
 */
export async function cancelStaleOrders(ctx: Context, before: number, limit = 20): Promise<number> {
  const stale = await readStale(ctx.tx, before, ctx.clock.now(), limit);
  let cancelled = 0;
  for (const id of stale) if ((await cancelOrder(ctx, id, STALE_REASON)).ok) cancelled++;
  return cancelled;
}

import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";

/** Staff made an order of a lead: it is that order now, whatever phone the order bears in the end. */
export async function convertLead(ctx: Context, id: string, orderId: string): Promise<Result<null>> {
  const { changes } = await ctx.tx.run(
    "UPDATE leads SET state = 'converted', order_id = ?, version = version + 1, updated_at = ? WHERE id = ? AND (order_id IS NULL OR order_id = ?)",
    [orderId, ctx.clock.now(), id, orderId],
  );
  return changes === 1 ? ok(null) : refuse("lead.not_found", { id });
}

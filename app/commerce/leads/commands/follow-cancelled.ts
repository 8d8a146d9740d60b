import type { Context } from "../../context.ts";
import { freeUnique, takeUniqueAgain } from "../unique-model.server.ts";

/**
 * Of a cancelled order nobody has anything: the values that its answer took once only are anybody's. Reopened, it has them
 * again, as far as nobody took them meanwhile: staff meant what they did.
 */
export async function followCancelled(ctx: Context, order: string, cancelled: boolean): Promise<void> {
  const answers = await ctx.tx.all<{ id: string }>(
    "SELECT id FROM form_answers WHERE order_id = ? AND state <> 'spam'",
    [order],
  );
  for (const { id } of answers) await (cancelled ? freeUnique(ctx, id) : takeUniqueAgain(ctx, id));
}

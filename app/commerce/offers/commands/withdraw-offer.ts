import type { Context } from "../../context.ts";
import { offerChanged } from "../events.ts";

/** An active offer becomes a draft again: nobody is given it. @returns false: it was not active, and stays as it is */
export async function withdrawOffer(ctx: Context, id: string): Promise<boolean> {
  const { changes } = await ctx.tx.run(
    "UPDATE offers SET status = 'draft', version = version + 1, updated_at = ? WHERE id = ? AND status = 'active'",
    [ctx.clock.now(), id],
  );
  if (changes === 1) ctx.emit(offerChanged(id));
  return changes === 1;
}

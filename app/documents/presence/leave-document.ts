import type { Context } from "#app/commerce/context.ts";

/** A tab is closed, or goes elsewhere: what it held is free at once. */
export async function leaveDocument(ctx: Context, tab: string, user: string): Promise<void> {
  const gone = await ctx.tx.run("DELETE FROM document_presence WHERE tab = ? AND user_id = ?", [tab, user]);
  if (gone.changes > 0) await ctx.tx.run("DELETE FROM document_locks WHERE tab = ?", [tab]);
}

import type { Context } from "#app/commerce/context.ts";
import { type Result, refuse } from "#app/commerce/kernel/result.ts";
import { readUsers } from "../model.server.ts";
import type { DocumentRefusal } from "../types.ts";
import { unpublishDocument } from "./unpublish-document.ts";

/** Takes a document out of the shop and off the list. It is kept whole and can be brought back. */
export async function archiveDocument(ctx: Context, id: string): Promise<Result<{ id: string }, DocumentRefusal>> {
  const users = await readUsers(ctx.tx, id);
  if (users.length > 0) return refuse("document.in_use", { count: users.length, documents: users });
  const gone = await unpublishDocument(ctx, id);
  if (gone.ok) await ctx.tx.run("UPDATE documents SET archived_at = ? WHERE id = ?", [ctx.clock.now(), id]);
  return gone;
}

export async function unarchiveDocument(ctx: Context, id: string): Promise<void> {
  await ctx.tx.run("UPDATE documents SET archived_at = NULL WHERE id = ?", [id]);
}

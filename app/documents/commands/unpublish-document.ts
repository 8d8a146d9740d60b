import type { Context } from "#app/commerce/context.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { documentUnpublished } from "../events.ts";
import { lockDocument, readPublications } from "../model.server.ts";
import { mayPublish } from "../rules/may-publish.ts";
import type { DocumentRefusal } from "../types.ts";
import { releaseSlugs } from "./claim-slugs.ts";

/** Takes a document out of the shop, its scheduled publications too; its addresses are free again. */
export async function unpublishDocument(ctx: Context, id: string): Promise<Result<{ id: string }, DocumentRefusal>> {
  const document = await lockDocument(ctx, id);
  if (!document) return refuse("document.not_found", { id });
  const now = ctx.clock.now();
  const isShown = (await readPublications(ctx.tx, [id])).some(({ until }) => until === null || until > now);
  if (isShown && !mayPublish(ctx)) return refuse("publication.needs_approval");
  const planned = await ctx.tx.run("DELETE FROM publications WHERE document_id = ? AND from_at > ?", [id, now]);
  const running = await ctx.tx.run(
    "UPDATE publications SET until_at = ? WHERE document_id = ? AND (until_at IS NULL OR until_at > ?)",
    [now, id, now],
  );
  await releaseSlugs(ctx, id);
  if (planned.changes + running.changes > 0) ctx.emit(documentUnpublished(id, document.kind));
  return ok({ id });
}

import type { Context } from "#app/commerce/context.ts";
import { type Result, refuse } from "#app/commerce/kernel/result.ts";
import { lockDocument, readRevision } from "../model.server.ts";
import type { DocumentRefusal } from "../types.ts";
import { type Saved, saveDocument } from "./save-document.ts";

/** Makes an old revision's content the head again, as a new revision: history only grows. */
export async function restoreRevision(
  ctx: Context,
  { id, revision }: { id: string; revision: string },
): Promise<Result<Saved, DocumentRefusal>> {
  const document = await lockDocument(ctx, id);
  if (!document) return refuse("document.not_found", { id });
  const old = await readRevision(ctx.tx, id, revision);
  if (!old) return refuse("revision.not_found", { revision }, "/revision");
  return saveDocument(ctx, { id, doc: old.doc, basedOn: document.revision_id });
}

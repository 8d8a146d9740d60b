import type { Context } from "#app/commerce/context.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { documentSaved } from "../events.ts";
import { documentIn } from "../loader.server.ts";
import { insertRevision, writeUses } from "../model.server.ts";
import { contentHash } from "../rules/content-hash.ts";
import { describeDocument } from "../rules/describe-document.ts";
import type { DocumentRefusal } from "../types.ts";

/** A new document with its first revision, not published. */
export async function createDocument(
  ctx: Context,
  input: unknown,
): Promise<Result<{ id: string; revision: string }, DocumentRefusal>> {
  const loaded = documentIn(input);
  if (!loaded.ok) return loaded;
  return ok(await insertDocument(ctx, loaded.value));
}

/** @param id that the document had elsewhere, where it keeps it */
export async function insertDocument(
  ctx: Context,
  doc: Doc,
  id = ctx.ids.next(),
): Promise<{ id: string; revision: string }> {
  const revision = ctx.ids.next();
  const now = ctx.clock.now();
  const { use, title, search } = describeDocument(doc);
  await ctx.tx.run(
    `INSERT INTO documents (id, kind, page_use, title, search, revision_id, archived_at, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?)`,
    [id, doc.kind, use, title, search, revision, now, now],
  );
  await insertRevision(ctx, { id: revision, document: id, basedOn: null, doc, hash: contentHash(doc), changes: null });
  await writeUses(ctx, id, doc);
  ctx.emit(documentSaved(id, revision));
  return { id, revision };
}

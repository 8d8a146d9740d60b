import type { Context } from "#app/commerce/context.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { beyondContent } from "#runtime/document/content-only.ts";
import { sumUp } from "#runtime/document/sum-up.ts";
import { registry } from "#runtime/registry.ts";
import { documentSaved } from "../events.ts";
import { documentIn } from "../loader.server.ts";
import { insertRevision, readDocument, readRevision, writeUses } from "../model.server.ts";
import { contentHash } from "../rules/content-hash.ts";
import { describeDocument } from "../rules/describe-document.ts";
import type { ConflictData, DocumentRefusal } from "../types.ts";

export interface SaveInput {
  id: string;
  doc: unknown;
  /** The revision that was edited. */
  basedOn: string;
}

export interface Saved {
  id: string;
  revision: string;
  /** Epoch ms at which this content was first saved. */
  savedAt: number;
}

/**
 * A new head revision. A save based on anything but the head is refused with both revisions, so that no edit is lost;
 * content that is the head's already answers the head, which makes a repeated save harmless.
 */
export async function saveDocument(ctx: Context, input: SaveInput): Promise<Result<Saved, DocumentRefusal>> {
  const before = await readDocument(ctx.tx, input.id);
  if (!before) return refuse("document.not_found", { id: input.id });
  if (before.archived_at !== null) return refuse("document.archived", { id: input.id });
  const loaded = documentIn(input.doc);
  if (!loaded.ok) return loaded;
  const doc = loaded.value;
  if (doc.kind !== before.kind)
    return refuse("document.kind_changed", { from: before.kind, to: doc.kind }, "/doc/kind");

  const head = await readRevision(ctx.tx, input.id, before.revision_id);
  if (!head) throw new Error(`Document ${input.id} has no head revision`);
  const hash = contentHash(doc);
  if (head.hash === hash) return ok({ id: input.id, revision: head.revision, savedAt: head.createdAt });
  if (head.revision !== input.basedOn) return conflict(ctx, input);
  const beyond = ctx.actor.contentOnly ? beyondContent(head.doc, doc, registry) : undefined;
  if (beyond) return refuse("document.content_only", { ...beyond }, "/doc");

  const revision = ctx.ids.next();
  const now = ctx.clock.now();
  const { use, title, search } = describeDocument(doc);
  const { changes } = await ctx.tx.run(
    `UPDATE documents SET revision_id = ?, page_use = ?, title = ?, search = ?, updated_at = ?
     WHERE id = ? AND revision_id = ? AND archived_at IS NULL`,
    [revision, use, title, search, now, input.id, input.basedOn],
  );
  if (changes === 0) return conflict(ctx, input);
  const summary = sumUp(head.doc, doc);
  await insertRevision(ctx, { id: revision, document: input.id, basedOn: input.basedOn, doc, hash, changes: summary });
  await writeUses(ctx, input.id, doc);
  ctx.emit(documentSaved(input.id, revision));
  return ok({ id: input.id, revision, savedAt: now });
}

/** Read afresh, outside what this transaction saw before: another one has just moved the head. */
async function conflict(ctx: Context, { id, basedOn }: SaveInput): Promise<Result<never, DocumentRefusal>> {
  const now = await ctx.read.one<{ revision_id: string }>("SELECT revision_id FROM documents WHERE id = ?", [id]);
  const current = now && (await readRevision(ctx.read, id, now.revision_id));
  if (!current) return refuse("document.not_found", { id });
  const base = await readRevision(ctx.read, id, basedOn);
  return refuse("document.conflict", { base: base ?? null, current } satisfies ConflictData);
}

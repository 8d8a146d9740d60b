import type { Context } from "#app/commerce/context.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { isDuplicate } from "#app/platform/db/index.server.ts";
import { templateAssigned } from "../events.ts";
import { readDocument } from "../model.server.ts";
import { mayPublish } from "../rules/may-publish.ts";
import type { DocumentRefusal, TemplateSubject } from "../types.ts";

/**
 * Lets a product or a collection be shown by a template of its own, or again by the shop's (null). A template that is not
 * published yet waits: until then the shop's own is shown. Whatever was proposed for the same is decided by it.
 */
export async function assignTemplate(
  ctx: Context,
  subject: TemplateSubject,
  document: string | null,
): Promise<Result<null, DocumentRefusal>> {
  if (!mayPublish(ctx)) return refuse("publication.needs_approval");
  const fits = await checkTemplate(ctx, subject, document);
  if (!fits.ok) return fits;
  const { kind, id } = subject;
  const now = ctx.clock.now();
  if (document === null) {
    await ctx.tx.run("DELETE FROM template_assignments WHERE subject_kind = ? AND subject_id = ?", [kind, id]);
  } else {
    const changed = await ctx.tx.run(
      "UPDATE template_assignments SET document_id = ?, updated_at = ? WHERE subject_kind = ? AND subject_id = ?",
      [document, now, kind, id],
    );
    if (changed.changes === 0) await insert(ctx, [kind, id, document, now]);
  }
  await ctx.tx.run("DELETE FROM template_proposals WHERE subject_kind = ? AND subject_id = ?", [kind, id]);
  ctx.emit(templateAssigned(kind, id));
  return ok(null);
}

/** Can this document show such a thing? null, the shop's own template, always can. */
export async function checkTemplate(
  ctx: Context,
  { kind }: TemplateSubject,
  document: string | null,
): Promise<Result<null, DocumentRefusal>> {
  if (document === null) return ok(null);
  const row = await readDocument(ctx.tx, document);
  if (!row) return refuse("document.not_found", { id: document }, "/document");
  if (row.archived_at !== null) return refuse("document.archived", { id: document }, "/document");
  if (row.branch_of !== null) return refuse("branch.not_shown", {}, "/document");
  return row.page_use === kind ? ok(null) : refuse("document.wrong_use", { use: kind }, "/document");
}

async function insert(ctx: Context, row: readonly [string, string, string, number]): Promise<void> {
  try {
    await ctx.tx.run(
      "INSERT INTO template_assignments (subject_kind, subject_id, document_id, updated_at) VALUES (?, ?, ?, ?)",
      [...row],
    );
  } catch (error) {
    // The same choice was made twice in one moment: MySQL counts no change where nothing changes.
    if (!isDuplicate(error)) throw error;
  }
}

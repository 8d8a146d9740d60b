import type { Context } from "#app/commerce/context.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import { isDuplicate } from "#app/platform/db/index.server.ts";
import type { DocumentRefusal, TemplateSubject } from "../types.ts";
import { checkTemplate } from "./assign-template.ts";

/**
 * Asks somebody who may publish to have a product or a collection shown by this template, or by the shop's own (null). A
 * newer proposal takes the place of the one that waits.
 */
export async function proposeTemplate(
  ctx: Context,
  subject: TemplateSubject,
  document: string | null,
): Promise<Result<{ id: string }, DocumentRefusal>> {
  const fits = await checkTemplate(ctx, subject, document);
  if (!fits.ok) return fits;
  const id = ctx.ids.next();
  const { kind, id: about } = subject;
  const said = [id, document, ctx.actor.name ?? null, ctx.clock.now()];
  const replace = () =>
    ctx.tx.run(
      `UPDATE template_proposals SET id = ?, document_id = ?, author_name = ?, created_at = ?
       WHERE subject_kind = ? AND subject_id = ?`,
      [...said, kind, about],
    );
  if ((await replace()).changes > 0) return ok({ id });
  try {
    await ctx.tx.run(
      `INSERT INTO template_proposals (id, document_id, author_name, created_at, subject_kind, subject_id)
       VALUES (?, ?, ?, ?, ?, ?)`,
      [...said, kind, about],
    );
  } catch (error) {
    // Somebody else proposed in the same moment: this one came later.
    if (!isDuplicate(error)) throw error;
    await replace();
  }
  return ok({ id });
}

import type { Context } from "#app/commerce/context.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { mayPublish } from "../rules/may-publish.ts";
import type { DocumentRefusal, TemplateSubject } from "../types.ts";
import { assignTemplate } from "./assign-template.ts";

/**
 * Shows what was proposed, or puts it aside. Of two who decide at once, and of a decision about what was proposed before,
 * the later one is told that it is decided.
 */
export async function decideTemplate(
  ctx: Context,
  subject: TemplateSubject,
  { proposal, accept }: { proposal: string; accept: boolean },
): Promise<Result<{ document: string | null }, DocumentRefusal>> {
  if (!mayPublish(ctx)) return refuse("publication.needs_approval");
  const binds = [proposal, subject.kind, subject.id];
  const found = await ctx.tx.one<{ document_id: string | null }>(
    "SELECT document_id FROM template_proposals WHERE id = ? AND subject_kind = ? AND subject_id = ?",
    binds,
  );
  const { changes } = await ctx.tx.run(
    "DELETE FROM template_proposals WHERE id = ? AND subject_kind = ? AND subject_id = ?",
    binds,
  );
  if (!found || changes === 0) return refuse("proposal.decided");
  const document = found.document_id;
  if (!accept) return ok({ document });
  const assigned = await assignTemplate(ctx, subject, document);
  return assigned.ok ? ok({ document }) : assigned;
}

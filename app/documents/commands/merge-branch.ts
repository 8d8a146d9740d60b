import type { Context } from "#app/commerce/context.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import { type JoinInput, joinSides, lockSides } from "../branch-sides.server.ts";
import type { DocumentRefusal } from "../types.ts";
import { saveDocument } from "./save-document.ts";

export interface MergedBranch {
  /** The document that the branch went back into. */
  id: string;
  revision: string;
}

/**
 * Brings a branch back into its document as a new revision, named after the branch, which is archived with it. What the
 * shop shows, and at which address, stays as it is until the document is published.
 */
export async function mergeBranch(ctx: Context, input: JoinInput): Promise<Result<MergedBranch, DocumentRefusal>> {
  const sides = await lockSides(ctx, input);
  if (!sides.ok) return sides;
  const together = joinSides(sides.value, input);
  if (!together.ok) return together;
  const { name, branch, current } = sides.value;
  const saved = await saveDocument(ctx, { id: current.document, ...together.value });
  if (!saved.ok) return saved;
  // Should the branch go on one day, it has this in common with its document.
  await ctx.tx.run("UPDATE documents SET archived_at = ?, branch_base = ? WHERE id = ?", [
    ...[ctx.clock.now(), branch.revision, branch.document],
  ]);
  if (saved.value.revision !== current.revision) {
    await ctx.tx.run("UPDATE document_revisions SET label = ? WHERE id = ?", [name, saved.value.revision]);
  }
  return ok({ id: current.document, revision: saved.value.revision });
}

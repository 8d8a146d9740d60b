import type { Context } from "#app/commerce/context.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { type JoinInput, joinSides, lockSides } from "../branch-sides.server.ts";
import type { ConflictData, DocumentRefusal } from "../types.ts";
import { saveDocument } from "./save-document.ts";

export interface UpdatedBranch {
  /** The branch. */
  id: string;
  /** The same as before where its document had nothing new. */
  revision: string;
}

/**
 * Brings a branch up to date: what its document changed meanwhile goes into it as a new revision of the branch, and is what
 * both have in common from then on. The document stays as it is.
 */
export async function updateBranch(ctx: Context, input: JoinInput): Promise<Result<UpdatedBranch, DocumentRefusal>> {
  const sides = await lockSides(ctx, input);
  if (!sides.ok) return sides;
  const { base, branch, current } = sides.value;
  if (base.revision === current.revision) return ok({ id: branch.document, revision: branch.revision });
  const together = joinSides(sides.value, input);
  if (!together.ok) return together;
  if (together.value.basedOn !== current.revision) {
    return refuse("document.conflict", { base, current } satisfies ConflictData);
  }
  const saved = await saveDocument(ctx, { id: branch.document, doc: together.value.doc, basedOn: branch.revision });
  if (!saved.ok) return saved;
  await ctx.tx.run("UPDATE documents SET branch_base = ? WHERE id = ?", [current.revision, branch.document]);
  return ok({ id: branch.document, revision: saved.value.revision });
}

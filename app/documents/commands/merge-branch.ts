import type { Context } from "#app/commerce/context.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { merge } from "#runtime/document/merge/merge.ts";
import { findAnyRevision, lockDocument, readRevision } from "../model.server.ts";
import type { BranchConflictData, ConflictData, DocumentRefusal } from "../types.ts";
import { saveDocument } from "./save-document.ts";

export interface MergeInput {
  /** The branch. */
  id: string;
  /** The branch's revision that is meant; absent: its head. */
  revision?: string;
  /** Whose word counts where both changed the same thing; absent: nothing is merged then, and the questions are answered. */
  prefer?: "branch" | "document";
  /** What a person has put together of both, and the document's revision that it holds. */
  together?: { doc: unknown; basedOn: string };
}

export interface MergedBranch {
  /** The document that the branch went back into. */
  id: string;
  revision: string;
}

/**
 * Brings a branch back into its document as a new revision, named after the branch, which is archived with it. What the
 * shop shows, and at which address, stays as it is until the document is published.
 */
export async function mergeBranch(ctx: Context, input: MergeInput): Promise<Result<MergedBranch, DocumentRefusal>> {
  const row = await lockDocument(ctx, input.id);
  if (!row) return refuse("document.not_found", { id: input.id });
  if (row.branch_of === null || row.branch_base === null) return refuse("branch.none", { id: input.id });
  if (row.archived_at !== null) return refuse("document.archived", { id: input.id });
  const document = await lockDocument(ctx, row.branch_of);
  const [branch, current, base] = [
    await readRevision(ctx.tx, row.id, row.revision_id),
    document && (await readRevision(ctx.tx, row.branch_of, document.revision_id)),
    await findAnyRevision(ctx.tx, row.branch_base),
  ];
  if (!branch || !current || !base) throw new Error(`Branch ${input.id} has lost where it came from`);
  if (input.revision !== undefined && input.revision !== branch.revision) {
    const meant = await readRevision(ctx.tx, row.id, input.revision);
    return refuse("document.conflict", { base: meant ?? null, current: branch } satisfies ConflictData);
  }

  let { together } = input;
  if (!together) {
    const side = input.prefer === "document" ? "theirs" : "mine";
    const { doc, conflicts } = merge(base.doc, branch.doc, current.doc, () => side);
    if (conflicts.length > 0 && !input.prefer) {
      return refuse("branch.conflict", { base, branch, current, conflicts } satisfies BranchConflictData);
    }
    together = { doc, basedOn: current.revision };
  }
  const saved = await saveDocument(ctx, { id: row.branch_of, ...together });
  if (!saved.ok) return saved;
  // Should the branch go on one day, it has this in common with its document.
  await ctx.tx.run("UPDATE documents SET archived_at = ?, branch_base = ? WHERE id = ?", [
    ...[ctx.clock.now(), branch.revision, row.id],
  ]);
  if (saved.value.revision !== current.revision) {
    await ctx.tx.run("UPDATE document_revisions SET label = ? WHERE id = ?", [row.branch_name, saved.value.revision]);
  }
  return ok({ id: row.branch_of, revision: saved.value.revision });
}

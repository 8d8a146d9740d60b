import type { Context } from "#app/commerce/context.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { merge } from "#runtime/document/merge/merge.ts";
import { findAnyRevision, lockDocument, readRevision } from "./model.server.ts";
import type { BranchConflictData, ConflictData, DocumentRefusal, Revision } from "./types.ts";

export interface JoinInput {
  /** The branch. */
  id: string;
  /** The branch's revision that is meant; absent: its head. */
  revision?: string;
  /** Whose word counts where both changed the same thing; absent: nothing is joined then, and the questions are answered. */
  prefer?: "branch" | "document";
  /** What a person has put together of both, and the document's revision that it holds. */
  together?: { doc: unknown; basedOn: string };
}

/** A branch, its document as it stands, and what they have in common. */
export interface BranchSides {
  name: string | null;
  base: Revision;
  branch: Revision;
  current: Revision;
}

/** The two sides of an open branch, locked: the branch first, as everybody does. */
export async function lockSides(
  ctx: Context,
  { id, revision }: Pick<JoinInput, "id" | "revision">,
): Promise<Result<BranchSides, DocumentRefusal>> {
  const row = await lockDocument(ctx, id);
  if (!row) return refuse("document.not_found", { id });
  if (row.branch_of === null || row.branch_base === null) return refuse("branch.none", { id });
  if (row.archived_at !== null) return refuse("document.archived", { id });
  const document = await lockDocument(ctx, row.branch_of);
  const [branch, current, base] = [
    await readRevision(ctx.tx, row.id, row.revision_id),
    document && (await readRevision(ctx.tx, row.branch_of, document.revision_id)),
    await findAnyRevision(ctx.tx, row.branch_base),
  ];
  if (!branch || !current || !base) throw new Error(`Branch ${id} has lost where it came from`);
  if (revision !== undefined && revision !== branch.revision) {
    const meant = await readRevision(ctx.tx, row.id, revision);
    return refuse("document.conflict", { base: meant ?? null, current: branch } satisfies ConflictData);
  }
  return ok({ name: row.branch_name, base, branch, current });
}

/** What comes of both: as a person put it together, or by itself where they do not contradict each other. */
export function joinSides(
  { base, branch, current }: BranchSides,
  { together, prefer }: Pick<JoinInput, "together" | "prefer">,
): Result<{ doc: unknown; basedOn: string }, DocumentRefusal> {
  if (together) return ok(together);
  const side = prefer === "document" ? "theirs" : "mine";
  const { doc, conflicts } = merge(base.doc, branch.doc, current.doc, () => side);
  if (conflicts.length > 0 && !prefer) {
    return refuse("branch.conflict", { base, branch, current, conflicts } satisfies BranchConflictData);
  }
  return ok({ doc, basedOn: current.revision });
}

import type { Context } from "#app/commerce/context.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { readDocument, readRevision } from "../model.server.ts";
import type { DocumentRefusal } from "../types.ts";
import { insertDocument } from "./create-document.ts";

/** Characters of a branch's name. */
export const MOST_NAME = 80;

export interface BranchInput {
  id: string;
  /** What the branch is called, beside the document's own title. */
  name: string;
  /** Begins with this revision; absent: with the head. */
  revision?: string;
}

/**
 * A draft beside a document, with its content and the memory of where it began: it is edited like any document while the
 * document goes its own way, and comes back into it with `mergeBranch`. It is never shown in the shop.
 */
export async function branchDocument(
  ctx: Context,
  input: BranchInput,
): Promise<Result<{ id: string; revision: string }, DocumentRefusal>> {
  const name = input.name.trim().slice(0, MOST_NAME);
  if (name === "") return refuse("branch.name_missing", {}, "/name");
  const document = await readDocument(ctx.tx, input.id);
  if (!document) return refuse("document.not_found", { id: input.id });
  if (document.archived_at !== null) return refuse("document.archived", { id: input.id });
  if (document.branch_of !== null) return refuse("branch.of_branch");
  const base = await readRevision(ctx.tx, input.id, input.revision ?? document.revision_id);
  if (!base) return refuse("revision.not_found", { revision: input.revision }, "/revision");
  const made = await insertDocument(ctx, base.doc);
  await ctx.tx.run("UPDATE documents SET branch_of = ?, branch_base = ?, branch_name = ? WHERE id = ?", [
    ...[input.id, base.revision, name, made.id],
  ]);
  return ok(made);
}

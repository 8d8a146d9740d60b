import type { Context } from "#app/commerce/context.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { readRevision } from "../model.server.ts";
import type { DocumentRefusal } from "../types.ts";

/** Gives a revision a name to find it by ("before Ramadan"); an empty one takes it away. What it holds never changes. */
export async function nameRevision(
  ctx: Context,
  { id, revision, name }: { id: string; revision: string; name: string },
): Promise<Result<{ revision: string; name: string }, DocumentRefusal>> {
  if (!(await readRevision(ctx.tx, id, revision))) return refuse("revision.not_found", { revision });
  const label = name.trim().slice(0, 80);
  await ctx.tx.run("UPDATE document_revisions SET label = ? WHERE id = ? AND document_id = ?", [
    label || null,
    revision,
    id,
  ]);
  return ok({ revision, name: label });
}

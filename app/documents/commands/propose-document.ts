import type { Context } from "#app/commerce/context.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { documentIn } from "../loader.server.ts";
import { readDocument, readRevision } from "../model.server.ts";
import type { DocumentRefusal } from "../types.ts";

export interface ProposeInput {
  id: string;
  /** Absent: the head. */
  revision?: string;
  /** For whoever decides. */
  note: string;
}

/** Asks somebody who may publish to publish a revision. A newer proposal takes the place of the one that waits. */
export async function proposeDocument(
  ctx: Context,
  input: ProposeInput,
): Promise<Result<{ id: string; revision: string }, DocumentRefusal>> {
  const document = await readDocument(ctx.tx, input.id);
  if (!document) return refuse("document.not_found", { id: input.id });
  if (document.archived_at !== null) return refuse("document.archived", { id: input.id });
  if (document.branch_of !== null) return refuse("branch.not_shown");
  const stored = await readRevision(ctx.tx, input.id, input.revision ?? document.revision_id);
  if (!stored) return refuse("revision.not_found", { revision: input.revision }, "/revision");
  const whole = documentIn(stored.doc);
  if (!whole.ok) return whole;
  const id = ctx.ids.next();
  const now = ctx.clock.now();
  await ctx.tx.run(
    "UPDATE document_proposals SET outcome = 'replaced', decided_at = ? WHERE document_id = ? AND outcome = 'open'",
    [now, input.id],
  );
  await ctx.tx.run(
    `INSERT INTO document_proposals (id, document_id, revision_id, note, author_name, outcome, created_at)
     VALUES (?, ?, ?, ?, ?, 'open', ?)`,
    [id, input.id, stored.revision, input.note.trim().slice(0, 500), ctx.actor.name ?? null, now],
  );
  return ok({ id, revision: stored.revision });
}

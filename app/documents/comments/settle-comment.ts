import type { Context } from "#app/commerce/context.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { DocumentRefusal } from "../types.ts";

export interface SettleCommentInput {
  /** Of the document. */
  id: string;
  /** The comment that the thread begins with. */
  thread: string;
  settled: boolean;
}

/** Is done with a thread, or opens it again; twice is once. */
export async function settleComment(
  ctx: Context,
  { id: document, thread, settled }: SettleCommentInput,
): Promise<Result<{ id: string }, DocumentRefusal>> {
  const found = await ctx.tx.one<{ id: string }>(
    "SELECT id FROM document_comments WHERE id = ? AND thread_id = id AND document_id = ?",
    [thread, document],
  );
  if (!found) return refuse("comment.not_found", { id: thread });
  await ctx.tx.run(
    settled
      ? "UPDATE document_comments SET settled_at = ?, settled_by = ? WHERE id = ? AND settled_at IS NULL"
      : "UPDATE document_comments SET settled_at = NULL, settled_by = NULL WHERE id = ?",
    settled ? [ctx.clock.now(), ctx.actor.name ?? "", thread] : [thread],
  );
  return ok({ id: thread });
}

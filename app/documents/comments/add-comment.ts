import type { Context } from "#app/commerce/context.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { readDocument } from "../model.server.ts";
import type { DocumentRefusal } from "../types.ts";

export interface AddCommentInput {
  /** Of the document. */
  id: string;
  /** The block that it is about; null: the document as a whole. A reply is about what its thread is about. */
  node: string | null;
  /** The comment that is answered; null: a thread begins. */
  thread: string | null;
  text: string;
}

export const LONGEST_COMMENT = 2_000;

/** Says something about a document. An answer to a thread that was settled opens it again. */
export async function addComment(
  ctx: Context,
  { id: document, node, thread, text }: AddCommentInput,
): Promise<Result<{ id: string }, DocumentRefusal>> {
  const words = text.trim();
  if (words === "") return refuse("comment.empty", undefined, "/text");
  if (words.length > LONGEST_COMMENT) return refuse("comment.too_long", { most: LONGEST_COMMENT }, "/text");
  if (!(await readDocument(ctx.tx, document))) return refuse("document.not_found", { id: document });
  let about = node;
  if (thread !== null) {
    const first = await ctx.tx.one<{ node_id: string | null }>(
      "SELECT node_id FROM document_comments WHERE id = ? AND thread_id = id AND document_id = ?",
      [thread, document],
    );
    if (!first) return refuse("comment.not_found", { id: thread }, "/thread");
    about = first.node_id;
    await ctx.tx.run("UPDATE document_comments SET settled_at = NULL, settled_by = NULL WHERE id = ?", [thread]);
  }
  const id = ctx.ids.next();
  await ctx.tx.run(
    `INSERT INTO document_comments (id, document_id, thread_id, node_id, text, author_id, author_name, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, document, thread ?? id, about, words, ctx.actor.id ?? null, ctx.actor.name ?? "", ctx.clock.now()],
  );
  return ok({ id });
}

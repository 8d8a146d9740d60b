import type { Refusal, Result } from "#app/commerce/kernel/result.ts";

/** What people say to each other about a document. Each answer is all of it, oldest first. */
export interface CommentsPort {
  list(document: string): Promise<Comment[]>;
  add(document: string, comment: NewComment): Promise<Result<Comment[], CommentRefusal>>;
  /** Is done with a thread, or opens it again. */
  settle(document: string, thread: string, settled: boolean): Promise<Result<Comment[], CommentRefusal>>;
}

export interface NewComment {
  /** Null: about the page. */
  node: string | null;
  /** The first comment of the thread that is answered. */
  thread: string | null;
  text: string;
}

export interface Comment {
  id: string;
  /** The comment that the thread begins with: its own id where it is the first. */
  thread: string;
  node: string | null;
  text: string;
  author: { id: string | null; name: string };
  /** ISO 8601. */
  createdAt: string;
  /** Of the first of a thread. `at`: ISO 8601. */
  settled: { at: string; by: string } | null;
}

export type CommentRefusal = Refusal<
  "comment.empty" | "comment.too_long" | "comment.not_found" | "document.gone" | "signed-out" | "forbidden"
>;

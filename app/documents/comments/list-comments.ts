import type { Reader } from "#app/platform/db/index.server.ts";
import type { Comment } from "./types.ts";

/** What is read of one document; the oldest beyond it are left out. */
const MOST = 500;

/** What was said about a document, oldest first. */
export async function listComments(read: Reader, document: string): Promise<Comment[]> {
  const rows = await read.all<{
    id: string;
    thread_id: string;
    node_id: string | null;
    text: string;
    author_id: string | null;
    author_name: string;
    created_at: number;
    settled_at: number | null;
    settled_by: string | null;
  }>(
    `SELECT id, thread_id, node_id, text, author_id, author_name, created_at, settled_at, settled_by
     FROM document_comments WHERE document_id = ? ORDER BY created_at DESC, id DESC LIMIT ${MOST}`,
    [document],
  );
  return rows.reverse().map((row) => ({
    id: row.id,
    thread: row.thread_id,
    node: row.node_id,
    text: row.text,
    author: { id: row.author_id, name: row.author_name },
    createdAt: Number(row.created_at),
    settled: row.settled_at === null ? null : { at: Number(row.settled_at), by: row.settled_by ?? "" },
  }));
}

/** Changes whenever something was said or settled about a document. */
export async function commentsStamp(read: Reader, document: string): Promise<string> {
  const row = await read.one<{ said: number; settled: number }>(
    "SELECT COUNT(*) AS said, COALESCE(SUM(settled_at), 0) AS settled FROM document_comments WHERE document_id = ?",
    [document],
  );
  return `${Number(row?.said ?? 0)}.${Number(row?.settled ?? 0)}`;
}

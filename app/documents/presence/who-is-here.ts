import type { Reader } from "#app/platform/db/index.server.ts";
import { commentsStamp } from "../comments/list-comments.ts";
import { readDocument } from "../model.server.ts";
import { PRESENT_MS } from "./keep-presence.ts";
import type { LiveDocument } from "./types.ts";

/** Who has a document open, who came first before others, and where its head stands; undefined when there is none. */
export async function whoIsHere(read: Reader, document: string, now: number): Promise<LiveDocument | undefined> {
  const row = await readDocument(read, document);
  if (!row) return undefined;
  const people = await read.all<{ tab: string; user_id: string; user_name: string; node_id: string | null }>(
    `SELECT tab, user_id, user_name, node_id FROM document_presence
     WHERE document_id = ? AND seen_at > ? ORDER BY joined_at, tab LIMIT 100`,
    [document, now - PRESENT_MS],
  );
  const locks = await read.all<{ node_id: string; tab: string }>(
    "SELECT node_id, tab FROM document_locks WHERE document_id = ? AND expires_at > ? ORDER BY node_id",
    [document, now],
  );
  const here = new Set(people.map(({ tab }) => tab));
  return {
    revision: row.revision_id,
    people: people.map((each) => ({ tab: each.tab, user: each.user_id, name: each.user_name, node: each.node_id })),
    comments: await commentsStamp(read, document),
    locks: locks.filter(({ tab }) => here.has(tab)).map((each) => ({ node: each.node_id, tab: each.tab })),
  };
}

import type { Reader } from "#app/platform/db/index.server.ts";

/** A revision that somebody asked to have published. */
export interface Proposal {
  id: string;
  revision: string;
  note: string;
  author: string;
  /** Epoch ms. */
  createdAt: number;
  outcome: "open" | "declined";
  /** What whoever sent it back said. */
  answer: string;
  decidedBy: string;
}

/** The last word about publishing a document, while it still matters: a proposal that waits, or was sent back. */
export async function findProposal(read: Reader, document: string): Promise<Proposal | undefined> {
  const row = await read.one<{
    id: string;
    revision_id: string;
    note: string;
    author_name: string | null;
    created_at: number;
    outcome: string;
    answer: string | null;
    decided_by: string | null;
  }>(
    `SELECT id, revision_id, note, author_name, created_at, outcome, answer, decided_by FROM document_proposals
     WHERE document_id = ? AND outcome <> 'replaced' ORDER BY created_at DESC, id DESC LIMIT 1`,
    [document],
  );
  if (!row || (row.outcome !== "open" && row.outcome !== "declined")) return undefined;
  return {
    id: row.id,
    revision: row.revision_id,
    note: row.note,
    author: row.author_name ?? "",
    createdAt: Number(row.created_at),
    outcome: row.outcome,
    answer: row.answer ?? "",
    decidedBy: row.decided_by ?? "",
  };
}

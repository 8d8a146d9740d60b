import type { Reader } from "#app/platform/db/index.server.ts";
import type { Overrun } from "#runtime/cost/weights.ts";
import type { ChangeSummary } from "#runtime/document/sum-up.ts";
import { readDocument, readPublications, readRevision } from "../model.server.ts";
import { liveAt } from "../rules/live-publication.ts";
import type { Revision, RevisionSummary } from "../types.ts";

/** A document at its head, or at a revision; undefined when there is none. */
export async function findDocument(read: Reader, id: string, revision?: string): Promise<Revision | undefined> {
  const document = await readDocument(read, id);
  return document && readRevision(read, id, revision ?? document.revision_id);
}

/** A document's history, newest first; undefined when there is no such document. */
export async function listRevisions(
  read: Reader,
  id: string,
  { now, limit = 100, before }: { now: number; limit?: number; before?: string },
): Promise<RevisionSummary[] | undefined> {
  if (!(await readDocument(read, id))) return undefined;
  const live = liveAt(await readPublications(read, [id]), now)?.revision;
  const rows = await read.all<{
    id: string;
    based_on: string | null;
    author_name: string | null;
    created_at: number;
    changes: string | null;
    label: string | null;
  }>(
    `SELECT id, based_on, author_name, created_at, changes, label FROM document_revisions
     WHERE document_id = ? AND id < ? ORDER BY id DESC LIMIT ${Math.min(250, Math.max(1, limit))}`,
    [id, before ?? "~"],
  );
  const reasons = await readReasons(read, id);
  return rows.map((row) => ({
    revision: row.id,
    basedOn: row.based_on,
    author: row.author_name ?? "",
    createdAt: Number(row.created_at),
    live: row.id === live,
    name: row.label ?? "",
    changes: row.changes === null ? null : (JSON.parse(row.changes) as ChangeSummary),
    overBudget: reasons.get(row.id) ?? null,
  }));
}

/** Of revisions that were published above the budget: the last reason that was given. */
async function readReasons(read: Reader, id: string): Promise<Map<string, RevisionSummary["overBudget"]>> {
  const rows = await read.all<{
    revision_id: string;
    over_budget: string;
    reason: string;
    author_name: string | null;
    created_at: number;
  }>(
    `SELECT revision_id, over_budget, reason, author_name, created_at FROM publications
     WHERE document_id = ? AND over_budget IS NOT NULL ORDER BY created_at, id`,
    [id],
  );
  return new Map(
    rows.map((row) => [
      row.revision_id,
      {
        over: JSON.parse(row.over_budget) as Overrun[],
        reason: row.reason,
        by: row.author_name ?? "",
        at: Number(row.created_at),
      },
    ]),
  );
}

import type { RevisionSummary } from "../../../ports.ts";

/** ms between two saves of one person's that belong to one sitting. */
const SITTING = 10 * 60_000;

export interface RevisionGroup {
  head: RevisionSummary;
  /** Older ones that somebody saved in the same sitting: who types for an hour is saved hundreds of times. */
  more: RevisionSummary[];
}

/** Newest first. What was published or named always stands by itself. */
export function groupRevisions(rows: readonly RevisionSummary[]): RevisionGroup[] {
  const groups: RevisionGroup[] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const last = group?.more.at(-1) ?? group?.head;
    const near = last !== undefined && Date.parse(last.savedAt) - Date.parse(row.savedAt) < SITTING;
    const joins = near && last.author === row.author && !row.published && row.name === "";
    if (group && joins && groups.length > 1) group.more.push(row);
    else groups.push({ head: row, more: [] });
  }
  return groups;
}

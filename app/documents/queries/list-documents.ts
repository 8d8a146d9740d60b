import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import type { DocumentKind, PageUse } from "#blocks/contract/index.ts";
import { DOCUMENT_COLUMNS, type DocumentRow, readPublications, readSlugs, readUsers } from "../model.server.ts";
import { searchWords, TEMPLATE } from "../rules/describe-document.ts";
import { liveAt, nextBegin, type Publication } from "../rules/live-publication.ts";
import type { DocumentSummary, PublicationSummary } from "../types.ts";

export interface DocumentsQuery {
  kind?: DocumentKind;
  use?: PageUse;
  /** Words of a title, in any language. */
  q?: string;
  archived?: boolean;
  /** The branches of this document; absent: none, but among what is archived. */
  branchOf?: string;
  /** Only what somebody asked to have published, and nobody decided. */
  proposed?: boolean;
  /** 1 to 250. */
  limit?: number;
  /** `nextCursor` of the page before. */
  cursor?: string;
}

/** Documents, the one changed last first. A cursor that is none starts from the beginning. */
export async function listDocuments(
  read: Reader,
  query: DocumentsQuery,
  now: number,
): Promise<{ data: DocumentSummary[]; nextCursor: string | null }> {
  const limit = Math.min(250, Math.max(1, query.limit ?? 50));
  const where = [query.archived ? "archived_at IS NOT NULL" : "archived_at IS NULL"];
  const binds: (string | number)[] = [];
  const also = (condition: string, ...values: (string | number)[]) => {
    where.push(condition);
    binds.push(...values);
  };
  if (query.branchOf !== undefined) also("branch_of = ?", query.branchOf);
  else if (!query.archived) also("branch_of IS NULL");
  if (query.kind) also("kind = ?", query.kind);
  if (query.use) also("page_use = ?", query.use);
  if (query.proposed) also("id IN (SELECT document_id FROM document_proposals WHERE outcome = 'open')");
  const words = searchWords(query.q ?? "");
  // Words hold letters, digits and hyphens alone: no wildcard can hide in them.
  if (words) also("search LIKE ?", `%${words}%`);
  else if (query.q?.trim()) also("1 = 0");
  const after = /^(\d{1,16})-([0-9A-Z]{26})$/.exec(query.cursor ?? "");
  if (after) {
    const at = Number(after[1]);
    also("(updated_at < ? OR (updated_at = ? AND id < ?))", at, at, after[2] ?? "");
  }
  const rows = await read.all<DocumentRow>(
    `SELECT ${DOCUMENT_COLUMNS} FROM documents
     WHERE ${where.join(" AND ")} ORDER BY updated_at DESC, id DESC LIMIT ${limit + 1}`,
    binds,
  );
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { data: await summaries(read, page, now), nextCursor: last ? `${last.updated_at}-${last.id}` : null };
}

/** The documents of these ids, in their order; null where there is none. */
export async function findSummaries(
  read: Reader,
  ids: readonly string[],
  now: number,
): Promise<(DocumentSummary | null)[]> {
  if (ids.length === 0) return [];
  const rows = await read.all<DocumentRow>(
    `SELECT ${DOCUMENT_COLUMNS} FROM documents WHERE id IN (${ids.map(() => "?").join(", ")})`,
    ids,
  );
  const found = new Map((await summaries(read, rows, now)).map((each) => [each.id, each]));
  return ids.map((id) => found.get(id) ?? null);
}

/** The branches of some documents, in the order in which they were made. */
export async function listBranches(read: Reader, of: readonly string[], now: number): Promise<DocumentSummary[]> {
  if (of.length === 0) return [];
  const rows = await read.all<DocumentRow>(
    `SELECT ${DOCUMENT_COLUMNS} FROM documents
     WHERE branch_of IN (${of.map(() => "?").join(", ")}) AND archived_at IS NULL ORDER BY id`,
    of,
  );
  return summaries(read, rows, now);
}

/** Where a section is used: documents whose newest version shares it, the one changed last first. */
export async function listUsers(read: Reader, section: string, now: number): Promise<DocumentSummary[]> {
  const found = await findSummaries(read, await readUsers(read, section), now);
  return found.filter((each) => each !== null);
}

async function summaries(read: Reader, rows: readonly DocumentRow[], now: number): Promise<DocumentSummary[]> {
  const ids = rows.map((row) => row.id);
  const [publications, slugs] = [await readPublications(read, ids), await readSlugs(read, ids)];
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as DocumentKind,
    use: row.kind === "page" ? (row.page_use as PageUse) : null,
    isTemplate: row.page_use === TEMPLATE,
    title: JSON.parse(row.title) as LocalizedText,
    revision: row.revision_id,
    publication: shownOrPlanned(
      publications.filter((each) => each.document === row.id),
      now,
    ),
    slugs: slugs.get(row.id) ?? {},
    branch: row.branch_of === null ? null : { of: row.branch_of, name: row.branch_name ?? "" },
    archivedAt: row.archived_at === null ? null : Number(row.archived_at),
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
  }));
}

function shownOrPlanned(publications: readonly Publication[], now: number): PublicationSummary | null {
  const live = liveAt(publications, now);
  if (live) return { ...summaryOf(live), state: "live" };
  const planned = publications.flatMap((each) => {
    const from = nextBegin(each, now);
    return from === null ? [] : [{ ...summaryOf(each), from, state: "scheduled" as const }];
  });
  return planned.sort((a, b) => a.from - b.from)[0] ?? null;
}

const summaryOf = ({ id, revision, from, until }: Publication) => ({ id, revision, from, until });

import type { Context } from "#app/commerce/context.ts";
import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import { jsonOf, marks, type Reader } from "#app/platform/db/index.server.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { sectionIds } from "#runtime/document/sections.ts";
import type { ChangeSummary } from "#runtime/document/sum-up.ts";
import { documentOut } from "./loader.server.ts";
import type { Publication } from "./rules/live-publication.ts";
import type { Revision } from "./types.ts";

/** A row of `documents`. */
export interface DocumentRow {
  id: string;
  kind: string;
  page_use: string;
  title: string;
  revision_id: string;
  archived_at: number | null;
  /** The document that this one is a branch of, and the revision that both have in common. */
  branch_of: string | null;
  branch_base: string | null;
  branch_name: string | null;
  created_at: number;
  updated_at: number;
}

export const DOCUMENT_COLUMNS =
  "id, kind, page_use, title, revision_id, archived_at, branch_of, branch_base, branch_name, created_at, updated_at";

export async function readDocument(read: Reader, id: string): Promise<DocumentRow | undefined> {
  return read.one<DocumentRow>(`SELECT ${DOCUMENT_COLUMNS} FROM documents WHERE id = ?`, [id]);
}

/** With a lock where the dialect has one: two who publish the same document take turns. */
export async function lockDocument(ctx: Context, id: string): Promise<DocumentRow | undefined> {
  const lock = ctx.tx.dialect === "mysql" ? " FOR UPDATE" : "";
  return ctx.tx.one<DocumentRow>(`SELECT ${DOCUMENT_COLUMNS} FROM documents WHERE id = ?${lock}`, [id]);
}

interface RevisionRow {
  id: string;
  document_id: string;
  based_on: string | null;
  doc: string;
  hash: string;
  author_name: string | null;
  created_at: number;
}

export type StoredRevision = Revision & { hash: string };

export async function readRevision(read: Reader, document: string, id: string): Promise<StoredRevision | undefined> {
  const found = await findAnyRevision(read, id);
  return found?.document === document ? found : undefined;
}

/** A revision of whichever document. */
export async function findAnyRevision(read: Reader, id: string): Promise<StoredRevision | undefined> {
  return (await findRevisions(read, [id])).get(id);
}

/** Revisions of whichever documents, by their ids; what is not there is left out. */
export async function findRevisions(read: Reader, ids: readonly string[]): Promise<Map<string, StoredRevision>> {
  if (ids.length === 0) return new Map();
  const rows = await read.all<RevisionRow>(
    `SELECT id, document_id, based_on, doc, hash, author_name, created_at FROM document_revisions WHERE id IN (${marks(ids)})`,
    ids,
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        document: row.document_id,
        revision: row.id,
        basedOn: row.based_on,
        doc: documentOut(row.id, row.doc),
        hash: row.hash,
        author: row.author_name ?? "",
        createdAt: Number(row.created_at),
      },
    ]),
  );
}

export interface NewRevision {
  id: string;
  document: string;
  basedOn: string | null;
  doc: Doc;
  hash: string;
  /** Of the revision it is based on. */
  changes: ChangeSummary | null;
}

export async function insertRevision(ctx: Context, revision: NewRevision): Promise<void> {
  const { actor } = ctx;
  await ctx.tx.run(
    `INSERT INTO document_revisions
       (id, document_id, based_on, doc, hash, author_kind, author_id, author_name, created_at, changes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      revision.id,
      revision.document,
      revision.basedOn,
      JSON.stringify(revision.doc),
      revision.hash,
      actor.kind,
      actor.id ?? null,
      actor.name ?? null,
      ctx.clock.now(),
      revision.changes && JSON.stringify(revision.changes),
    ],
  );
}

export async function readPublications(read: Reader, documents: readonly string[]): Promise<Publication[]> {
  if (documents.length === 0) return [];
  const rows = await read.all<{
    id: string;
    document_id: string;
    revision_id: string;
    from_at: number;
    until_at: number | null;
    campaign_id: string | null;
    schedule: string | null;
    paused: number;
  }>(
    `SELECT id, document_id, revision_id, from_at, until_at, campaign_id, schedule, paused FROM publications
     WHERE document_id IN (${documents.map(() => "?").join(", ")}) ORDER BY from_at, id`,
    documents,
  );
  return rows.map((row) => ({
    id: row.id,
    document: row.document_id,
    revision: row.revision_id,
    from: Number(row.from_at),
    until: row.until_at === null ? null : Number(row.until_at),
    campaign: row.campaign_id,
    hours: row.schedule === null ? null : jsonOf(row.schedule),
    paused: Number(row.paused) === 1,
  }));
}

/** Addresses that documents hold, by document. */
export async function readSlugs(read: Reader, documents: readonly string[]): Promise<Map<string, LocalizedText>> {
  const found = new Map<string, LocalizedText>();
  if (documents.length === 0) return found;
  const rows = await read.all<{ locale: "fr" | "ar" | "en"; slug: string; document_id: string }>(
    `SELECT locale, slug, document_id FROM document_slugs WHERE document_id IN (${documents.map(() => "?").join(", ")})`,
    documents,
  );
  for (const row of rows) found.set(row.document_id, { ...found.get(row.document_id), [row.locale]: row.slug });
  return found;
}

/** Writes down which sections a document's head shares, so that a section knows where it is used. */
export async function writeUses(ctx: Context, document: string, doc: Doc): Promise<void> {
  await ctx.tx.run("DELETE FROM document_uses WHERE document_id = ?", [document]);
  const ids = sectionIds(doc.root);
  if (ids.length === 0) return;
  await ctx.tx.run(
    `INSERT INTO document_uses (document_id, section_id) VALUES ${ids.map(() => "(?, ?)").join(", ")}`,
    ids.flatMap((id) => [document, id]),
  );
}

/** Documents, archived ones left out, whose head shares a section. */
export async function readUsers(read: Reader, section: string): Promise<string[]> {
  const rows = await read.all<{ id: string }>(
    `SELECT documents.id FROM document_uses JOIN documents ON documents.id = document_uses.document_id
     WHERE document_uses.section_id = ? AND documents.archived_at IS NULL ORDER BY documents.updated_at DESC`,
    [section],
  );
  return rows.map((row) => row.id);
}

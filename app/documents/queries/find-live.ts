import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import type { Doc, DocumentKind, PageUse } from "#blocks/contract/index.ts";
import { readPublications, readRevision, readSlugs } from "../model.server.ts";
import { liveAt, nextBoundary, type Publication } from "../rules/live-publication.ts";
import type { DocumentSummary, LiveDocument } from "../types.ts";
import { findSummaries } from "./list-documents.ts";

/** What stands at `/p/SLUG` in a language at an instant; without `doc` it says when that may change. */
export async function findLivePage(
  read: Reader,
  { locale, slug, at }: { locale: Locale; slug: string; at: number },
): Promise<LiveDocument | undefined> {
  const owner = await read.one<{ document_id: string }>(
    "SELECT document_id FROM document_slugs WHERE locale = ? AND slug = ?",
    [locale, slug],
  );
  return owner && findLive(read, [owner.document_id], at);
}

/** Where a page that once stood at `/p/SLUG` stands now; undefined when it is nowhere in that language. */
export async function findMovedPage(
  read: Reader,
  { locale, slug, at }: { locale: Locale; slug: string; at: number },
): Promise<string | undefined> {
  const moved = await read.one<{ document_id: string }>(
    "SELECT document_id FROM document_redirects WHERE locale = ? AND slug = ?",
    [locale, slug],
  );
  return moved && (await findLive(read, [moved.document_id], at))?.slugs[locale];
}

/**
 * The page that serves a use (home, product template …): of several, the one published last. A template that was given to
 * some products or collections serves those and no others.
 */
export async function findLiveByUse(read: Reader, use: PageUse, at: number): Promise<LiveDocument | undefined> {
  return findLive(read, await serving(read, use), at);
}

/** When the first page that serves a use, while none does yet, begins to; null where none is scheduled. */
export async function nextOfUse(read: Reader, use: PageUse, at: number): Promise<number | null> {
  return nextBoundary(await readPublications(read, await serving(read, use)), at);
}

async function serving(read: Reader, use: PageUse): Promise<string[]> {
  const rows = await read.all<{ id: string }>(
    `SELECT id FROM documents d WHERE page_use = ? AND kind = 'page' AND archived_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM template_assignments a WHERE a.document_id = d.id)`,
    [use],
  );
  return rows.map((row) => row.id);
}

/** The document of a kind that was published last, among those that serve: the shop's own checkout form, for one. */
export async function findLatestLive(
  read: Reader,
  kind: DocumentKind,
  at: number,
  serves: (doc: Doc) => boolean,
): Promise<LiveDocument | undefined> {
  const rows = await read.all<{ id: string }>("SELECT id FROM documents WHERE kind = ? AND archived_at IS NULL", [
    kind,
  ]);
  let open = rows.map((row) => row.id);
  for (;;) {
    const live = await findLive(read, open, at);
    if (!live || serves(live.doc)) return live;
    open = open.filter((id) => id !== live.document);
  }
}

/** Of the documents of a kind, the one published last; shown or not, until when that answer holds. */
export async function findShownOfKind(read: Reader, kind: DocumentKind, at: number): Promise<Shown> {
  const rows = await read.all<{ id: string }>("SELECT id FROM documents WHERE kind = ? AND archived_at IS NULL", [
    kind,
  ]);
  return shownOf(
    read,
    rows.map((row) => row.id),
    at,
  );
}

/** What is shown of one document at an instant; undefined when it is not published. */
export async function findLiveDocument(read: Reader, id: string, at: number): Promise<LiveDocument | undefined> {
  return findLive(read, [id], at);
}

/** Published pages that have an address of their own, for the sitemap and link pickers. */
export async function listLivePages(read: Reader, at: number): Promise<DocumentSummary[]> {
  const rows = await read.all<{ document_id: string }>("SELECT DISTINCT document_id FROM document_slugs");
  const found = await findSummaries(
    read,
    rows.map((row) => row.document_id),
    at,
  );
  return found.filter((each) => each !== null).filter((each) => each.publication?.state === "live");
}

export interface Shown {
  doc: Doc | null;
  /** Epoch ms; null when nothing is scheduled. */
  changesAt: number | null;
}

/** What is shown of one document at an instant, and, shown or not, until when that holds. */
export async function findShown(read: Reader, id: string, at: number): Promise<Shown> {
  return shownOf(read, [id], at);
}

async function shownOf(read: Reader, ids: readonly string[], at: number): Promise<Shown> {
  const live = await findLive(read, ids, at);
  if (live) return { doc: live.doc, changesAt: live.changesAt };
  return { doc: null, changesAt: nextBoundary(await readPublications(read, ids), at) };
}

async function findLive(read: Reader, documents: readonly string[], at: number): Promise<LiveDocument | undefined> {
  const publications = await readPublications(read, documents);
  const live = liveAt(publications, at);
  if (!live) return undefined;
  const stored = await readRevision(read, live.document, live.revision);
  if (!stored) throw new Error(`Publication ${live.id} shows a revision that is not there`);
  const slugs = (await readSlugs(read, [live.document])).get(live.document) ?? {};
  return {
    document: live.document,
    revision: live.revision,
    doc: stored.doc,
    slugs,
    changesAt: boundary(publications, at),
  };
}

function boundary(publications: readonly Publication[], at: number): number | null {
  return nextBoundary(publications, at);
}

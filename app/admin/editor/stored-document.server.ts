import type { QueryContext } from "#app/commerce/context.ts";
import { LOCALES } from "#app/commerce/kernel/locale.ts";
import type { Refusal } from "#app/commerce/kernel/result.ts";
import {
  type BranchConflictData,
  type ConflictData,
  type DocumentSummary,
  findSummaries,
  type Published,
  type Revision,
} from "#app/documents/index.server.ts";
import { storeHref } from "#app/storefront/index.server.ts";
import type { Branch, Publication, StoredDocument } from "#builder/ports.ts";

const instant = (at: number) => new Date(at).toISOString();

/** A revision as the editor opens it, with what is shown of its document now. */
export async function storedDocument(q: QueryContext, revision: Revision): Promise<StoredDocument> {
  const [summary] = await findSummaries(q.read, [revision.document], q.clock.now());
  return {
    id: revision.document,
    revision: revision.revision,
    doc: revision.doc,
    savedAt: instant(revision.createdAt),
    author: revision.author,
    publication: publicationOf(q, summary),
    branch: summary?.branch ? await branchOf(q, summary.branch) : null,
  };
}

async function branchOf(q: QueryContext, { of, name }: { of: string; name: string }): Promise<Branch> {
  const [summary] = await findSummaries(q.read, [of], q.clock.now());
  return { name, of, title: summary?.title ?? {}, editUrl: `/admin/pages/${of}/edit` };
}

function publicationOf(q: QueryContext, summary: DocumentSummary | null | undefined): Publication | null {
  if (!summary?.publication) return null;
  const { revision, from, until } = summary.publication;
  return {
    revision,
    at: instant(from),
    until: until === null ? null : instant(until),
    urls: addresses(q, summary.slugs, summary.use === "home"),
  };
}

/** What a publishing says to the editor. */
export function publicationFrom(q: QueryContext, published: Published, isHome: boolean): Publication {
  return {
    revision: published.revision,
    at: instant(published.from),
    until: published.until === null ? null : instant(published.until),
    urls: addresses(q, published.slugs, isHome),
  };
}

function addresses(q: QueryContext, slugs: Published["slugs"], isHome: boolean): Publication["urls"] {
  const main = q.shop.locales[0] ?? "fr";
  return Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const slug = slugs[locale];
      if (slug) return [[locale, storeHref({ kind: "promo", slug }, locale, main)]];
      return isHome && q.shop.locales.includes(locale) ? [[locale, storeHref({ kind: "home" }, locale, main)]] : [];
    }),
  );
}

/** A refusal of this house in the words of the editor's ports. */
export async function editorRefusal(q: QueryContext, refusal: Refusal): Promise<object> {
  const { code, pointer, data } = refusal;
  if (code === "document.conflict") {
    return { code, theirs: await storedDocument(q, (data as unknown as ConflictData).current) };
  }
  if (code === "branch.conflict") {
    const { base, current } = data as unknown as BranchConflictData;
    return { code, base: base.doc, theirs: await storedDocument(q, current) };
  }
  if (code === "document.not_found" || code === "document.archived" || code === "revision.not_found") {
    return { code: "document.gone" };
  }
  if (code === "document.invalid") return { code, pointer, data, errors: data?.errors ?? [] };
  return { code, ...(pointer !== undefined && { pointer }), ...(data && { data }) };
}

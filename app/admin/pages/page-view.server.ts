import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import type { DocumentSummary } from "#app/documents/types.ts";
import type { PageRow } from "./types.ts";

/** @param origin of the shop @param main the shop's main language, which has no prefix */
export function pageRow(document: DocumentSummary, locale: Locale, main: Locale, origin: string): PageRow {
  return {
    id: document.id,
    title: textIn(document.title, locale, main),
    use: document.use,
    state: stateOf(document),
    from: document.publication?.from ?? null,
    href: document.publication?.state === "live" ? shopHref(document, locale, main, origin) : null,
    updatedAt: document.updatedAt,
    branch: document.branch?.name ?? null,
  };
}

function stateOf({ archivedAt, publication, revision }: DocumentSummary): PageRow["state"] {
  if (archivedAt !== null) return "archived";
  if (!publication) return "draft";
  if (publication.state === "scheduled") return "scheduled";
  return publication.revision === revision ? "live" : "changed";
}

/** Templates have no address of their own: each product, each collection is one. */
function shopHref(document: DocumentSummary, locale: Locale, main: Locale, origin: string): string | null {
  if (document.use === "home") return `${origin}/`;
  if (document.use !== "promo") return null;
  const shown = document.slugs[locale] ? locale : main;
  const slug = document.slugs[shown];
  return slug ? `${origin}${shown === main ? "" : `/${shown}`}/p/${slug}` : null;
}

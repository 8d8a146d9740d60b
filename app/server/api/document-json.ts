import { LOCALES, type Locale, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Refusal } from "#app/commerce/kernel/result.ts";
import type {
  Comment,
  ConflictData,
  DocumentSummary,
  Proposal,
  Published,
  Revision,
  RevisionSummary,
} from "#app/documents/index.server.ts";

const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/** A document at one revision. */
export function revisionJson({ document, revision, basedOn, doc, author, createdAt }: Revision) {
  return { id: document, revision, based_on: basedOn, doc, author, created_at: instant(createdAt) };
}

export function historyJson({
  revision,
  basedOn,
  author,
  createdAt,
  live,
  overBudget,
  name,
  changes,
}: RevisionSummary) {
  const over_budget = overBudget && { ...overBudget, at: instant(overBudget.at) };
  return { revision, name, based_on: basedOn, author, created_at: instant(createdAt), live, changes, over_budget };
}

export function proposalJson(proposal: Proposal) {
  const { id, revision, note, author, createdAt, outcome, answer, decidedBy } = proposal;
  return { id, revision, note, author, created_at: instant(createdAt), outcome, answer, decided_by: decidedBy };
}

export function commentJson({ id, thread, node, text, author, createdAt, settled }: Comment) {
  const told = { id, thread, node, text, author: author.name, created_at: instant(createdAt) };
  return { ...told, settled: settled && { at: instant(settled.at), by: settled.by } };
}

export function summaryJson(summary: DocumentSummary) {
  const { publication } = summary;
  return {
    id: summary.id,
    kind: summary.kind,
    use: summary.use,
    title: summary.title,
    revision: summary.revision,
    publication: publication && {
      revision: publication.revision,
      state: publication.state,
      from: instant(publication.from),
      until: instant(publication.until),
    },
    slugs: summary.slugs,
    branch: summary.branch,
    created_at: instant(summary.createdAt),
    updated_at: instant(summary.updatedAt),
  };
}

export function publishedJson(published: Published, origin: string, main: Locale) {
  const { id, revision, from, until, slugs } = published;
  return { id, revision, from: instant(from), until: instant(until), slugs, urls: pageUrls(slugs, origin, main) };
}

/** Where promo pages stand: the main language without a prefix, the others behind theirs. */
export function pageUrls(slugs: LocalizedText, origin: string, main: Locale): LocalizedText {
  const urls = LOCALES.flatMap((locale) => {
    const slug = slugs[locale];
    const prefix = locale === main ? "" : `/${locale}`;
    return slug ? [[locale, `${origin}${prefix}/p/${encodeURIComponent(slug)}`] as const] : [];
  });
  return Object.fromEntries(urls);
}

/** Refusals whose pointers lead into the document, which lies in the body's `doc`. */
const OF_DOC: ReadonlySet<string> = new Set(["document.invalid", "slug.taken", "campaign.not_one"]);

/** A refusal of a document, as the API says it: pointers lead into the request's body. */
export function documentRefusal(refusal: Refusal): Refusal {
  if (refusal.code === "document.conflict") {
    const { base, current } = refusal.data as unknown as ConflictData;
    return { ...refusal, data: { base: base && revisionJson(base), current: revisionJson(current) } };
  }
  const pointer = refusal.pointer ?? "";
  return OF_DOC.has(refusal.code) ? { ...refusal, pointer: `/doc${pointer}` } : refusal;
}

/** How often a browser came, and how many pages it opened since it came last. */
export interface VisitCount {
  visits: number;
  pages: number;
}

/** Larger counts are this one. */
export const MOST_COUNTED = 999;

/** A visit is over when no page was opened for so long: telephones never close their browser. */
const PAUSE_SECONDS = 1_800;
const KEPT_SECONDS = 180 * 24 * 3_600;

const VISITS = /(?:^|;\s*)vitrine_visits=([1-9]\d{0,2})(?:;|$)/;
const PAGES = /(?:^|;\s*)vitrine_pages=([1-9]\d{0,2})(?:;|$)/;

/** What cookies say of it; 0: nothing that can be read. */
export function countIn(cookies: string): VisitCount {
  return { visits: Number(VISITS.exec(cookies)?.[1] ?? 0), pages: Number(PAGES.exec(cookies)?.[1] ?? 0) };
}

/** One more page: the first of a visit begins it. */
export function withPage({ visits, pages }: VisitCount): VisitCount {
  const begun = pages === 0 ? visits + 1 : visits;
  return { visits: Math.min(Math.max(1, begun), MOST_COUNTED), pages: Math.min(pages + 1, MOST_COUNTED) };
}

/** Nothing is counted, and what was is forgotten. */
export const UNCOUNTED: VisitCount = { visits: 0, pages: 0 };

/** Two cookies, as a page writes them: a kept page, that no server sees go out, counts too. */
export function countCookies({ visits, pages }: VisitCount): string[] {
  const cookie = (name: string, count: number, seconds: number) =>
    `${name}=${count}; Max-Age=${count && seconds}; Path=/; SameSite=Lax`;
  return [cookie("vitrine_visits", visits, KEPT_SECONDS), cookie("vitrine_pages", pages, PAUSE_SECONDS)];
}

/**
 * Whether visits may be counted: where the shop asks for consent (from version 1), once it was given. It says what `choiceIn`
 * says, without making the first script of every page wait for another file.
 */
export function mayCount(cookies: string, consent = 0): boolean {
  return consent === 0 || cookies.split(/;\s*/).includes(`vitrine_consent=measure.${consent}`);
}

/**
 * The count as of a request, the page included that somebody stands on or is about to.
 * @param opens the request is for that page, which has not counted itself yet
 */
export function countAt(cookies: string, opens: boolean): VisitCount {
  const known = countIn(cookies);
  // Where nothing is kept, each page is the first.
  return opens || known.pages === 0 ? withPage(known) : known;
}

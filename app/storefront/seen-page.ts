import { readStorePath, type StoreTarget } from "./store-path.ts";

/** Carries, on the checkout's own page, the page that led there. */
export const SEEN_AT = "seen_at";
const LONGEST = 600;

/** The page of the shop that somebody looks at. */
export interface SeenPage {
  page: URL;
  /** null: it is none of those that conditions can name. */
  target: StoreTarget | null;
  /** It is what the request asks for, and not where it comes from. */
  isAsked: boolean;
}

/**
 * Which page a request is about: the one it asks for, else the one it was sent from. Conditions that name a page hold as well
 * for what is sent from it: an order, a form, the price of a sheet.
 */
export function seenPage(request: Request): SeenPage {
  const asked = new URL(request.url);
  const own = targetOf(asked);
  if (own) return { page: asked, target: own, isAsked: true };
  const before = localUrl(request.headers.get("referer"), asked);
  for (const each of [carried(asked), before, before && carried(before)]) {
    const target = each && targetOf(each);
    if (target) return { page: each, target, isAsked: false };
  }
  return { page: asked, target: null, isAsked: false };
}

/** Somebody goes to a page with it; a script, and what is sent, asks from a page that is there. */
export function opensPage({ method, headers }: Request): boolean {
  return method === "GET" && headers.get("accept")?.includes("text/html") === true;
}

/** The page that a request was sent from, as the checkout's address carries it; "": it is none of the shop's. */
export function seenAt(request: Request): string {
  const before = localUrl(request.headers.get("referer"), new URL(request.url));
  if (!before || !targetOf(before)) return "";
  const path = `${before.pathname}${before.search}`;
  return path.length <= LONGEST ? path : before.pathname.slice(0, LONGEST);
}

function targetOf({ pathname, searchParams }: URL): StoreTarget | null {
  return readStorePath(pathname, searchParams);
}

function carried(url: URL): URL | null {
  const at = url.searchParams.get(SEEN_AT);
  return at?.startsWith("/") ? localUrl(new URL(at.slice(0, LONGEST), url.origin).href, url) : null;
}

function localUrl(href: string | null, { origin }: URL): URL | null {
  const url = href && URL.canParse(href) ? new URL(href) : null;
  return url?.origin === origin ? url : null;
}

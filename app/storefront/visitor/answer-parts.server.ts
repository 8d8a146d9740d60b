import type { QueryContext } from "#app/commerce/context.ts";
import { atOneMoment } from "../one-moment.ts";
import { type ShopHost, sharedPage } from "../shop-pages.server.ts";
import { readStorePath } from "../store-path.ts";
import { knownSince, sinceCookie } from "./known-visitor.ts";
import { firstDay, once, visitorFacts } from "./visitor-facts.server.ts";

/**
 * What of a kept page belongs to whoever asks: `GET /parts?at=/p/promo%3Fref%3Damina&from=https://m.facebook.com` →
 * `{ parts: { "<data-part>": html } }`. Only pages that are shown to everybody are read, by their address: no document,
 * revision or block can be named.
 */
export async function answerParts(q: QueryContext, host: ShopHost, request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const { headers } = request;
  const page = pageAsked(query.get("at"), host.origin);
  const target = page && readStorePath(page.pathname, page.searchParams);
  const locale = target?.locale ?? q.shop.locales[0] ?? "fr";
  if (!target || locale !== q.locale) return none();
  const visitor = once(() =>
    visitorFacts(q, host.limits, { headers, page, referrer: query.get("from"), opens: false }),
  );
  const answer = await sharedPage(atOneMoment(q), { ...host, visitor, partsOnly: true }, target.page, locale);
  if (!answer?.ok) return none();
  if (knownSince(headers) === undefined) {
    const day = firstDay(await visitor(), q.shop.timeZone);
    answer.headers.append("set-cookie", sinceCookie(day, request.url.startsWith("https:")));
  }
  return answer;
}

function none(): Response {
  return Response.json({ parts: {} }, { headers: { "cache-control": "private, no-store" } });
}

/** The page of this shop that a script says it stands on. */
export function pageAsked(at: string | null, origin: string): URL | null {
  if (!at || at.length > 2_000 || !/^\/(?![/\\])/.test(at)) return null;
  return URL.canParse(at, origin) ? new URL(at, origin) : null;
}

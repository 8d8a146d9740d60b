import type { QueryContext } from "#app/commerce/context.ts";
import { localDate } from "#app/commerce/kernel/clock.ts";
import { directionOf, type Locale } from "#app/commerce/kernel/locale.ts";
import { escapeFor } from "#app/commerce/kernel/text/escape.ts";
import { isSafeTarget, targetWith } from "#blocks/actions/index.ts";
import type { FormDoc, LinkTarget, LinkValue } from "#blocks/contract/index.ts";
import { replyOf } from "#runtime/forms/actions-of.ts";
import type { FormEvaluation } from "#runtime/forms/evaluate-form.ts";
import { recallOf } from "#runtime/forms/form-view.ts";
import { linkView } from "#runtime/render/links.ts";
import { localHref } from "#runtime/render/page-context.ts";
import { shopWords } from "../messages.ts";
import { redirect } from "../request-parts.ts";
import type { ShopHost } from "../shop-pages.server.ts";
import { goodsStore } from "./goods-store.server.ts";

/** Where a form leads once it was sent; undefined where its words of thanks are all there is. Never an unsafe address. */
export async function onwardOf(
  q: QueryContext,
  host: ShopHost,
  doc: FormDoc,
  values: FormEvaluation["values"],
): Promise<string | undefined> {
  const today = localDate(q.clock.now(), q.shop.timeZone);
  const reply = replyOf(doc, { values, locale: q.locale, today });
  if (!reply) return undefined;
  if (reply.do === "redirect") return targetWith(String(reply.with.url), { answers: recallOf(values) });
  const href = await addressOf(q, host, reply.with.page as LinkValue | null);
  return href !== undefined && isSafeTarget(href) ? href : undefined;
}

async function addressOf(q: QueryContext, host: ShopHost, link: LinkValue | null): Promise<string | undefined> {
  if (!link) return undefined;
  const main = q.shop.locales[0] ?? "fr";
  const targets = ["page", "product", "collection"].includes(link.kind) ? [link as LinkTarget] : [];
  const [found = null] = await goodsStore(q, host).links(targets);
  const resolved = linkView(link, {
    ...{ address: () => found, greeting: "" },
    href: (path) => localHref(path, q.locale, main),
  });
  return resolved?.href;
}

/**
 * On to another address. A form that is sent by a browser may be redirected within the shop alone (its policy's `form-action`
 * holds for redirects too), and a script cannot follow one to another host: both are told on a page that leads on by itself.
 */
export function leadOnward(href: string, locale: Locale, byScript: boolean): Response {
  if (href.startsWith("/") && !byScript) return redirect(href);
  const address = escapeFor("html", href);
  const words = escapeFor("html", shopWords(locale)("onward"));
  const html = `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0;url=${address}"><title>${words}</title></head><body><p><a data-onward href="${address}">${words}</a></p></body></html>`;
  return new Response(html, {
    headers: {
      ...{ "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
      // No sandbox: in one, a page may not lead on by itself.
      ...{ "content-security-policy": "default-src 'none'; frame-ancestors 'none'", "referrer-policy": "origin" },
    },
  });
}

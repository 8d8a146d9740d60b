import type { QueryContext } from "#app/commerce/context.ts";
import { readForm } from "#app/platform/read-form.ts";
import type { FormState } from "#blocks/contract/index.ts";
import { CHOICES, choiceIn } from "#runtime/events/consent.ts";
import { localHref } from "#runtime/render/page-context.ts";
import { livePage } from "../live-documents.server.ts";
import { shopWords } from "../messages.ts";
import { oneBlock } from "../one-block.ts";
import { pageHead } from "../page-head.ts";
import { renderShopPage } from "../render-shop-page.server.ts";
import { redirect } from "../request-parts.ts";
import { type ShopHost, siteFacts } from "../shop-pages.server.ts";
import { consentCookie } from "../visitor/known-visitor.ts";
import { CONSENT_PATH } from "./consent-question.ts";

/**
 * What a visitor chose, and the way to choose otherwise: a page by itself, which needs no script. Nothing is kept before
 * somebody answers. Undefined where the shop does not ask.
 */
export async function consentPage(q: QueryContext, host: ShopHost, request: Request): Promise<Response | undefined> {
  const { asks, version } = q.shop.consent;
  if (!asks) return undefined;
  if (request.method !== "POST") {
    const chosen = choiceIn(request.headers.get("cookie") ?? "", version);
    return showQuestion(q, host, { values: { consent: chosen ?? "" }, errors: {} });
  }
  const sent = (await readForm(request)).get("consent");
  const choice = CHOICES.find((each) => each === sent);
  if (!choice) return showQuestion(q, host, { values: {}, errors: { consent: "unread" } }, 422);
  const answer = request.headers.get("accept")?.includes("application/json")
    ? new Response(null, { status: 204, headers: { "cache-control": "private, no-store" } })
    : redirect(localHref(CONSENT_PATH, q.locale, q.shop.locales[0] ?? "fr"));
  answer.headers.append("set-cookie", consentCookie(choice, version, request.url.startsWith("https:")));
  return answer;
}

async function showQuestion(q: QueryContext, host: ShopHost, form: FormState, status = 200): Promise<Response> {
  const facts = siteFacts(q, host, { kind: "home" }, q.locale);
  const home = await livePage(q, host.starter, "home");
  const doc = oneBlock("content.consent", {});
  const href = (locale: typeof q.locale) => localHref(CONSENT_PATH, locale, facts.head.main);
  return renderShopPage(q, host, {
    ...facts.request,
    languages: q.shop.locales.map((locale) => ({ locale, href: href(locale) })),
    shown: { doc: { ...doc, meta: { ...doc.meta, mood: home.doc.meta.mood } }, from: null, changesAt: null },
    ...{ status, form, shared: false },
    headers: { "x-robots-tag": "noindex" },
    head: async () => pageHead({ ...facts.head, path: null, title: shopWords(q.locale)("consent") }),
  });
}

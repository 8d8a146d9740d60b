import type { QueryContext } from "#app/commerce/context.ts";
import { isolatedWords } from "#app/commerce/kernel/isolated-words.ts";
import { formatMoney } from "#app/commerce/kernel/money.ts";
import { INERT_CSP } from "#app/platform/csp.ts";
import { readForm } from "#app/platform/read-form.ts";
import type { FormState, Node, Subject, WantedLine } from "#blocks/contract/index.ts";
import { cleanValue } from "#runtime/forms/clean-value.ts";
import { localHref } from "#runtime/render/page-context.ts";
import { shopImages } from "./image-view.ts";
import { livePage } from "./live-documents.server.ts";
import { shopWords } from "./messages.ts";
import { oneBlock } from "./one-block.ts";
import { pageHead } from "./page-head.ts";
import { reachView } from "./promises/reach.ts";
import { renderAlone } from "./render-alone.server.ts";
import { renderShopPage } from "./render-shop-page.server.ts";
import { textsOf } from "./request-parts.ts";
import { type ShopHost, siteFacts } from "./shop-pages.server.ts";
import { storeData } from "./store-data.server.ts";
import type { TrackingLimits } from "./tracking-limits.ts";
import { townCookie } from "./visitor/known-visitor.ts";

/** Pages that answer somebody's question: nobody's cache keeps them, and no search engine lists them. */
export type AskedUse = "search" | "tracking" | "delivery";

const PATHS = { search: "/search", tracking: "/track", delivery: "/delivery" } as const;

/** The document of a use, about what was asked. */
export async function askedPage(
  q: QueryContext,
  host: ShopHost,
  use: AskedUse,
  subject: Subject,
  { status = 200, form }: { status?: number; form?: FormState } = {},
): Promise<Response> {
  const facts = siteFacts(q, host, { kind: "home" }, q.locale);
  return renderShopPage(q, host, {
    ...facts.request,
    languages: q.shop.locales.map((locale) => ({ locale, href: localHref(PATHS[use], locale, facts.head.main) })),
    shown: await livePage(q, host.starter, use),
    subject,
    status,
    shared: false,
    ...(form && { form }),
    headers: { "x-robots-tag": "noindex" },
    head: async ({ title }) => pageHead({ ...facts.head, path: null, title }),
  });
}

/** Where an order is, for who knows its number and its phone. Trying many is stopped, right or wrong. */
export async function trackPage(
  q: QueryContext,
  host: ShopHost,
  request: Request,
  address: string,
  limits: TrackingLimits,
): Promise<Response> {
  if (request.method !== "POST") return askedPage(q, host, "tracking", {});
  const sent = new Map(textsOf(await readForm(request)));
  const tracked = { number: asked(sent.get("number"), 40), phone: asked(sent.get("phone"), 30) };
  if (await limits.take(address, tracked.number)) return askedPage(q, host, "tracking", { tracked });
  const form = { values: {}, errors: { "": shopWords(q.locale)("tracked") } };
  return askedPage(q, host, "tracking", {}, { status: 429, form });
}

/** What delivery to a town costs: a page, or a line for a script. */
export async function deliveryAnswer(q: QueryContext, host: ShopHost, request: Request): Promise<Response> {
  const town = asked(new URL(request.url).searchParams.get("town"));
  if (request.headers.get("accept")?.includes("application/json")) return reachJson(q, town);
  const page = await askedPage(q, host, "delivery", { town });
  if (town !== "") page.headers.append("set-cookie", townCookie(town, request.url.startsWith("https:")));
  return page;
}

/** What delivery to a town costs, for a page that stays where it is. */
function reachJson(q: QueryContext, town: string): Response {
  const { ways, refused, freeFrom } = reachView(q, q.locale, town);
  const t = shopWords(q.locale);
  const [way] = ways;
  const more = [way?.note, freeFrom && t("freeFrom", { amount: formatMoney(freeFrom, q.locale) })].filter(Boolean);
  const said = refused || t("reach", { town: isolatedWords(town), price: way?.price ?? "" });
  return Response.json({ said, more: more.join(" · ") }, { headers: { "cache-control": "public, max-age=300" } });
}

const MOST_CARDS = 8;

/** Cards of products by id, as HTML to be put into a page of ours; the same for everybody. */
export async function cardsOf(q: QueryContext, host: ShopHost, ids: string): Promise<Response> {
  const products = ids.split(",", MOST_CARDS).filter((id) => /^[A-Za-z0-9_-]{1,64}$/.test(id));
  const props = { source: "chosen", products: products.map((id) => ({ product: { id } })), title: {}, action: "none" };
  const doc = oneBlock("commerce.cross-sell", { ...props, limit: MOST_CARDS });
  const onError = (_: Node, error: unknown) => host.log.error({ err: error }, "cards could not be drawn");
  const { html } = await renderAlone(q, host, { doc, locale: q.locale, onError });
  return new Response(html, {
    headers: {
      ...{ "content-type": "text/html; charset=utf-8", "cache-control": "public, max-age=60" },
      ...{ "content-security-policy": INERT_CSP, "x-robots-tag": "noindex" },
    },
  });
}

/** How far a cart is from free delivery; 204 where no delivery is free. */
export async function cartProgress(
  q: QueryContext,
  host: Pick<ShopHost, "limits" | "owners" | "starter">,
  cart: WantedLine[],
): Promise<Response> {
  const headers = { "cache-control": "private, no-store" };
  const main = q.shop.locales[0] ?? "fr";
  const view = { locale: q.locale, main, currency: q.shop.currency, imageView: shopImages("", q) };
  const subject = { wanted: { variant: "", quantity: 1, cart } };
  const free = await storeData({ ...host, q, view, subject, listPage: 1 }).store.freeDelivery();
  if (!free) return new Response(null, { status: 204, headers });
  const left = { ...free.from, amount: Math.max(0, free.from.amount - (free.cart?.amount ?? 0)) };
  const body = { cart: free.cart?.amount ?? 0, from: free.from.amount, left: formatMoney(left, q.locale) };
  return Response.json(body, { headers });
}

/** A form that was refused, by itself on a page, with what was typed and what to correct. */
export async function formAgain(
  q: QueryContext,
  host: ShopHost,
  block: Node,
  form: FormState,
  status: 200 | 422 | 429,
): Promise<Response> {
  const facts = siteFacts(q, host, { kind: "home" }, q.locale);
  const home = await livePage(q, host.starter, "home");
  const doc = oneBlock(block.type, block.props, block.id);
  return renderShopPage(q, host, {
    ...facts.request,
    languages: [],
    shown: { doc: { ...doc, meta: { ...doc.meta, mood: home.doc.meta.mood } }, from: null, changesAt: null },
    status,
    form,
    shared: false,
    head: async () =>
      pageHead({ ...facts.head, path: null, title: shopWords(q.locale)(status === 200 ? "form" : "correct") }),
  });
}

/** A word from an address or a form, short and clean. */
export function asked(text: string | null | undefined, most = 80): string {
  return cleanValue(text ?? "").slice(0, most);
}

import { createHash } from "node:crypto";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { OrderLimits } from "#app/commerce/shop.ts";
import { type CspOrigins, storeCsp } from "#app/platform/csp.ts";
import type { Logger } from "#app/platform/log.server.ts";
import type { Doc, FormState, PageContext, StoreData, Subject, ThemeTokens } from "#blocks/contract/index.ts";
import type { Parts } from "#runtime/campaigns/choose.ts";
import { messagePrefix } from "#runtime/campaigns/message-key.ts";
import type { VisitorFacts } from "#runtime/document/condition-kinds.ts";
import { walk } from "#runtime/document/tree.ts";
import { type IslandScripts, islandScripts, type ScriptedElements } from "#runtime/islands/manifest.server.ts";
import { pageScripts } from "#runtime/islands/page-scripts.ts";
import type { RenderedDocument, RenderOptions } from "#runtime/render/render-document.ts";
import { partsForShop, renderForShop } from "#runtime/render.server.ts";
import { compileTheme } from "#runtime/theme/compile-theme.ts";
import { themeOf } from "#runtime/theme/theme-of.ts";
import type { ShopAssets } from "./assets.ts";
import { messageDocument } from "./campaigns/message-document.ts";
import type { ShopQuery } from "./campaigns/shop-query.ts";
import { POPUP } from "./checkout/checkout-documents.ts";
import { CONSENT, CONSENT_BANNER, consentBanner, consentLink, consentView } from "./consent/consent-question.ts";
import { shopImages } from "./image-view.ts";
import { withAddresses } from "./json-ld.ts";
import type { ListFilter } from "./list-filter.ts";
import { holds, liveSection, liveTheme, SECTION_PREFIXES, type Shown, type Starter } from "./live-documents.server.ts";
import { EVENTS, measuredPage } from "./measured-page.ts";
import { ASKS } from "./page-cache/index.server.ts";
import { type PageHead, renderShell } from "./shell.tsx";
import { type Asked, storeData } from "./store-data.server.ts";
import { EVERY_PAGE, type StoreTags } from "./store-tags.ts";

/** What every page of the shop is made with. */
export interface PageHost {
  assets: ShopAssets;
  owners: StoreTags;
  starter: Starter;
  limits: OrderLimits;
  origins: CspOrigins;
  log: Logger;
  /** Who looks. Asked for no page that is kept. */
  visitor?(): Promise<VisitorFacts>;
  /** Answers what this visitor sees in the places of a kept page, in the page's stead. */
  partsOnly?: true;
  /** The page's path without its language, where it has one that conditions may name. */
  path?: string;
  /** Epoch ms at which a campaign begins or ends. */
  campaignsChangeAt?: number | null;
  /** The campaigns that whoever asks takes part in. */
  parts?: Parts | undefined;
}

export interface PageRequest {
  shown: Shown;
  locale: Locale;
  subject?: Subject;
  listPage?: number;
  filter?: ListFilter;
  /** Seconds that the page is kept at the longest; 0: not at all. */
  keptSeconds?: number;
  form?: FormState;
  /** This page in each of the shop's languages. */
  languages: PageContext["languages"];
  /** Made when the page is rendered: a product's page is called like the product. */
  head(page: RenderedDocument, store: StoreData): Promise<PageHead>;
  status?: number;
  /** Whether it is the same for everybody. */
  shared: boolean;
  headers?: Record<string, string>;
  /** Staff look at what is not published: nothing is counted. */
  preview?: true;
  /** A theme that is tried on; else the shop's. */
  theme?: ThemeTokens;
  /** HTML between page and foot, once it is known whether the list goes on. */
  after?(listGoesOn: boolean): string;
}

/** A page with nothing in it that names a date is kept this long; events end it sooner. */
const KEPT_SECONDS = 3_600;

/** Renders head, page, foot and the checkout's sheet, and puts the shell around them. */
export async function renderShopPage(q: ShopQuery, host: PageHost, request: PageRequest): Promise<Response> {
  const { shown, locale, subject = {}, listPage = 1, languages } = request;
  const main = q.shop.locales[0] ?? "fr";
  const imageView = shopImages(host.origins.media ?? "", q);
  const view = { locale, main, currency: q.shop.currency, imageView };
  const { store, asked } = storeData({
    q,
    limits: host.limits,
    view,
    subject,
    listPage,
    ...(request.filter && { filter: request.filter }),
    owners: host.owners,
    starter: host.starter,
  });
  const ports = { store, imageView, onError: reportOnce(host.log) };
  const options: RenderOptions = {
    locale,
    mainLocale: main,
    currency: q.shop.currency,
    now: q.clock.now(),
    timeZone: q.shop.timeZone,
    languages,
    ...(request.form && { form: request.form }),
    checkout: {
      form: namedForm(shown.doc),
      page: shown.from?.document ?? null,
      revision: shown.from?.revision ?? null,
    },
  };
  const { visitor, path } = host;
  const { inForce } = q;
  if (path !== undefined) options.path = path;
  if (inForce) options.variant = (id) => inForce.variant(id);
  const [header, footer, worn] = await Promise.all([
    liveSection(q, host.starter, "header"),
    liveSection(q, host.starter, "footer"),
    request.theme ? { theme: request.theme, changesAt: null } : liveTheme(q),
  ]);
  const own = (role: "header" | "footer") => holds(shown.doc, `content.${role}`);
  if (host.partsOnly && visitor) {
    const parts = (doc: Doc, prefix: string) => partsForShop(doc, ports, { ...options, prefix, visitor });
    const found = await Promise.all([
      own("header") ? {} : parts(header.doc, SECTION_PREFIXES.header),
      parts(shown.doc, ""),
      own("footer") ? {} : parts(footer.doc, SECTION_PREFIXES.footer),
    ]);
    return Response.json({ parts: Object.assign({}, ...found) }, { headers: { "cache-control": "private, no-store" } });
  }
  const seen = !request.shared && visitor ? { visitor } : {};
  const render = (doc: Doc, prefix: string) => renderForShop(doc, ports, { ...options, ...seen, prefix });
  const consent = consentView(q.shop.consent);
  const bar = path === undefined ? null : (inForce?.bar() ?? null);
  const [top, page, foot, strip, question] = await Promise.all([
    own("header") ? null : render(header.doc, SECTION_PREFIXES.header),
    render(shown.doc, ""),
    own("footer") ? null : render(footer.doc, SECTION_PREFIXES.footer),
    bar && render(messageDocument(bar.piece.node), messagePrefix(bar.campaign.id)),
    consent && request.shared && !request.preview ? render(CONSENT_BANNER, "k_") : null,
  ]);
  const later = [top?.later, page.later, foot?.later].join("");
  const sheet = needsSheet(page.html + page.later) ? await render(POPUP, "c_") : null;
  const parts = [top, page, foot, sheet, strip, question].filter((each) => each !== null);
  const waits = path !== undefined && inForce?.hasMessages() ? MESSAGES_COME : "";
  const around = bar?.piece.edge === "top" ? [strip?.html, ""] : ["", strip?.html];
  const inner = [top?.html, page.html, request.after?.(asked.listGoesOn), foot?.html, sheet?.html];
  const html = [around[0], ...inner, around[1], waits].join("");
  const again = consent && !html.includes("data-consent-again") ? consentLink(q.locale, main) : "";
  const css = [compileTheme(themeOf(shown.doc, worn.theme)), ...parts.map((each) => each.css)].join("");
  const reached = inForce?.shown() ?? [];
  // A campaign is judged by who saw it, and may ask how many pages they saw: then a page has a script though nothing on it needs one.
  const isCounted = reached.length > 0 || inForce?.campaigns.asks.has("visits");
  const scripts =
    islandScripts(
      pageScripts(
        parts.flatMap(({ islands }) => islands),
        html + later,
      ),
      host.assets.island,
    ) ?? islandScripts(isCounted ? [EVENTS] : [], host.assets.island);
  const seenBy = { from: shown.from, body: html, form: options.checkout?.form ?? null };
  const measured = scripts && !request.preview ? await measuredPage(q, host.starter, seenBy, reached) : null;
  const asksConsent = measured !== null && question !== null && consent !== null;
  if (measured && consent) measured.consent = consent.version;
  const body = [asksConsent ? consentBanner(consent.version, question.html) : "", html, again].join("");
  const whole = renderShell({
    locale,
    mood: shown.doc.kind === "page" ? shown.doc.meta.mood : "shop",
    head: withStructured(await request.head(page, store), page),
    css,
    stylesheet: host.assets.stylesheet,
    body,
    scripts: withScripts(scripts, [...(measured ? [EVENTS] : []), ...(asksConsent ? [CONSENT] : [])], host.assets),
    measured,
    reload: host.assets.reload,
  });
  const ends = [shown, header, footer, worn]
    .map((each) => each.changesAt)
    .concat(
      parts.map((each) => each.changesAt),
      asked.changesAt,
      host.campaignsChangeAt ?? null,
    );
  const asks = [...(inForce?.asked ?? [])];
  return respond(whole, css, { ...asked, asks }, earliest(ends), options.now, host, request);
}

/** What the page's blocks tell search engines; a page that is not to be found tells nothing. */
function withStructured(head: PageHead, { structured }: RenderedDocument): PageHead {
  const { canonical } = head;
  if (canonical === null) return head;
  return { ...head, jsonLd: [...head.jsonLd, ...structured.map((each) => withAddresses(each, canonical))] };
}

/** The form that a page's own checkout names; its ways to the checkout's page ask with the same. */
function namedForm(doc: Doc): string | null {
  for (const { node } of walk(doc.root)) {
    if (node.type === "commerce.checkout" && typeof node.props.form === "string") return node.props.form;
  }
  return null;
}

/** A page with something to buy on it gets the sheet, unless it brings its own checkout. */
export function needsSheet(html: string): boolean {
  return html.includes("data-checkout") && !html.includes("<v-checkout");
}

/** Its script asks for them: a kept page cannot say which are whose. */
const MESSAGES_COME = "<div data-messages hidden></div>";

function withScripts(scripts: IslandScripts | null, more: readonly ScriptedElements[], { island }: ShopAssets) {
  if (!scripts) return null;
  const islands = { ...scripts.islands };
  for (const { tag, load, source } of more) islands[tag] = [island(source), load];
  return { ...scripts, islands };
}

function respond(
  html: string,
  css: string,
  { tags, asks }: Asked & { asks: readonly string[] },
  until: number | null,
  now: number,
  { origins }: PageHost,
  { status = 200, shared, keptSeconds = KEPT_SECONDS, headers = {} }: PageRequest,
): Response {
  const hash = createHash("sha256").update(css).digest("base64");
  const seconds = until === null ? keptSeconds : Math.min(keptSeconds, Math.floor((until - now) / 1_000));
  return new Response(html, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": storeCsp([hash], origins, {
        plays: html.includes("<v-video"),
        challenges: html.includes(" data-human="),
      }),
      "cache-control": shared ? "public, max-age=0, must-revalidate" : "private, no-store",
      ...(shared && {
        "surrogate-key": [EVERY_PAGE, ...tags].join(" "),
        "surrogate-control": `max-age=${Math.max(0, seconds)}`,
        ...(asks.length > 0 && { [ASKS]: asks.join(" ") }),
      }),
      ...headers,
    },
  });
}

function earliest(instants: readonly (number | null)[]): number | null {
  const known = instants.filter((each) => each !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/** A block that fails or is unknown costs its own place; the log says which, without what was in it. */
function reportOnce(log: Logger) {
  return (node: { id: string; type: string }, error: unknown) =>
    log.error({ err: error, block: node.type, node: node.id }, "a block was left out of a page");
}

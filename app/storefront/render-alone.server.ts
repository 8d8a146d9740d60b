import type { QueryContext } from "#app/commerce/context.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Doc, Node } from "#blocks/contract/index.ts";
import type { Scales } from "#runtime/cost/document-cost.tsx";
import type { DocumentCost } from "#runtime/cost/weights.ts";
import type { RenderedDocument } from "#runtime/render/render-document.ts";
import { costForShop, renderForShop } from "#runtime/render.server.ts";
import { compileTheme } from "#runtime/theme/compile-theme.ts";
import { themeOf } from "#runtime/theme/theme-of.ts";
import { sampleSubject } from "./canvas-answers.server.ts";
import { POPUP } from "./checkout/checkout-documents.ts";
import { shopImages } from "./image-view.ts";
import { holds, liveSection, liveTheme } from "./live-documents.server.ts";
import { needsSheet } from "./render-shop-page.server.ts";
import type { ShopHost } from "./shop-pages.server.ts";
import { storeData } from "./store-data.server.ts";

interface Alone {
  doc: Doc;
  locale: Locale;
  onError(node: Node, error: unknown): void;
}

/**
 * A document with the shop's real products, without the shop's head, foot and scripts: for a file that is looked at
 * elsewhere, so pictures have whole addresses and the theme stands in its stylesheet. A template is shown about the newest product and collection.
 */
export async function renderAlone(
  q: QueryContext,
  host: Omit<ShopHost, "log">,
  alone: Alone,
): Promise<RenderedDocument> {
  const { ports, options } = await aloneWith(q, host, alone, host.origins.media ?? host.origin);
  const [rendered, { theme }] = await Promise.all([renderForShop(alone.doc, ports, options), liveTheme(q)]);
  return { ...rendered, css: compileTheme(themeOf(alone.doc, theme)) + rendered.css };
}

/** What it costs a telephone; a page together with the head, the foot and the sheet that the shop puts around it. */
export async function weighAlone(
  q: QueryContext,
  host: Omit<ShopHost, "log">,
  alone: Alone,
  scales: Scales,
): Promise<DocumentCost> {
  const { ports, options } = await aloneWith(q, host, alone, "");
  const { doc } = alone;
  if (doc.kind !== "page") return costForShop(doc, ports, options, scales);
  const [header, footer] = await Promise.all(
    (["header", "footer"] as const).map(async (role) =>
      holds(doc, `content.${role}`) ? [] : [(await liveSection(q, host.starter, role)).doc],
    ),
  );
  return costForShop(doc, ports, options, scales, (html) => [
    ...(header ?? []),
    ...(footer ?? []),
    ...(needsSheet(html) ? [POPUP] : []),
  ]);
}

async function aloneWith(
  q: QueryContext,
  { limits, owners, starter }: Omit<ShopHost, "log">,
  { locale, onError }: Alone,
  origin: string,
) {
  const main = q.shop.locales[0] ?? "fr";
  const { currency, timeZone } = q.shop;
  const imageView = shopImages(origin, q);
  const view = { locale, main, currency, imageView };
  const subject = await sampleSubject(q);
  const { store } = storeData({ q, limits, view, subject, listPage: 1, owners, starter });
  const options = { locale, mainLocale: main, currency, now: q.clock.now(), timeZone };
  return { ports: { store, imageView, onError }, options };
}

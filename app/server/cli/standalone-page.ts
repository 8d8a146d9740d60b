import { directionOf, LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import storeCss from "#app/storefront/store.css?inline";
import type { Doc, Node, Subject } from "#blocks/contract/index.ts";
import { type Checked, checkForShop } from "#runtime/checks.server.ts";
import type { Scales } from "#runtime/cost/document-cost.tsx";
import type { DocumentCost, PageBudget } from "#runtime/cost/weights.ts";
import { sampleStore } from "#runtime/data/samples.ts";
import { plainImage } from "#runtime/render/input.ts";
import type { RenderedDocument } from "#runtime/render/render-document.ts";
import { costForShop, renderForShop } from "#runtime/render.server.ts";
import { compileTheme } from "#runtime/theme/compile-theme.ts";
import { HOUSE_THEME, themeOf } from "#runtime/theme/theme-of.ts";

export interface SampleOptions {
  locale: Locale;
  now?: number;
  onError(node: Node, error: unknown): void;
}

/** A document with sample products, in its own theme or the house's: no database is asked. */
export async function renderSample(
  doc: Doc,
  { locale, now = Date.now(), onError }: SampleOptions,
): Promise<RenderedDocument> {
  const { ports, options } = sampleWorld(locale, now, onError);
  const rendered = await renderForShop(doc, ports, options);
  return { ...rendered, css: compileTheme(themeOf(doc, HOUSE_THEME)) + rendered.css };
}

/** What it costs a telephone, with sample products. */
export function weighSample(doc: Doc, locale: Locale, scales: Scales): Promise<DocumentCost> {
  const { ports, options } = sampleWorld(locale, Date.now(), () => undefined);
  return costForShop(doc, ports, options, scales);
}

/** What is to be mended on it; the shop's own pages and pictures are not asked. */
export function checkSample(doc: Doc, cost: DocumentCost, budget: PageBudget): Promise<Checked> {
  const world = (locale: Locale) => sampleWorld(locale, Date.now(), () => undefined);
  return checkForShop(doc, { locales: LOCALES, world, theme: HOUSE_THEME, cost, budget, shop: null });
}

function sampleWorld(locale: Locale, now: number, onError: SampleOptions["onError"]) {
  const subject: Subject = { product: "vase", collection: "table" };
  const ports = { store: sampleStore(locale, subject), imageView: plainImage, onError };
  const options = { locale, mainLocale: "fr", currency: "MAD", now, timeZone: "Africa/Casablanca" } as const;
  return { ports, options };
}

/**
 * A rendered document as one HTML page that needs nothing else: the shop's stylesheet stands in it, no script runs. For
 * eyes and tests; the shop's own pages are made by app/storefront.
 */
export function standalonePage(rendered: RenderedDocument, locale: Locale): string {
  const { title, description, css, html } = rendered;
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(description)}">
<style>${inStyle(storeCss)}</style>
<style>${inStyle(css)}</style>
</head>
<body>
${html}
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** Nothing in a stylesheet may end its element. */
function inStyle(css: string): string {
  return css.replace(/<\/(?=style)/gi, "<\\/");
}

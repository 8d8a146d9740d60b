import type { Locale } from "#app/commerce/kernel/locale.ts";
import { type Doc, type ImageValue, isBound, type ThemeTokens } from "#blocks/contract/index.ts";
import type { DocumentCost, PageBudget } from "../cost/weights.ts";
import type { Registry } from "../document/registry.ts";
import { walk } from "../document/tree.ts";
import { readMarkup } from "../render/markup.ts";
import { prepareRender, type RenderOptions, type RenderPorts } from "../render/render-document.ts";
import { renderTree } from "../render/render-tree.tsx";
import type { ShownNode } from "../render/shown-tree.ts";
import { type StructuredData, structuredData } from "../structured/structured-data.ts";
import { themeOf } from "../theme/theme-of.ts";
import { ownPath } from "./own-path.ts";
import { propsOf } from "./props-of.ts";
import { referenceOf } from "./reference-of.ts";
import type { CheckedPage, PageView, ShopFacts, ShownElement } from "./types.ts";

export interface Looking {
  /** The shop's languages, main one first. */
  locales: readonly Locale[];
  /** What a page in one language is rendered with. */
  world(locale: Locale): { ports: RenderPorts; options: RenderOptions };
  /** The shop's theme; a page may wear another. */
  theme: ThemeTokens;
  cost: DocumentCost;
  budget: PageBudget | null;
  /** The shop's own address, and what it knows of what the page names; null where a file is looked at. */
  shop: { origin: string; facts(named: Named): Promise<ShopFacts> } | null;
  /** What addresses outside the shop answered, where somebody asked them. */
  answers?: ReadonlyMap<string, number>;
  /** What the page's address tells search engines beside its blocks: a product. */
  structured?(locale: Locale): Promise<StructuredData[]>;
}

/** What a page names that only the shop knows. */
export interface Named {
  references: readonly { kind: string; id: string }[];
  /** Addresses below the shop's own. */
  paths: readonly string[];
}

/** A page as its visitors get it, in each of its languages, for all checks to look at. */
export async function lookAtPage(doc: Doc, looking: Looking): Promise<CheckedPage> {
  const { world, theme, cost, budget, shop, answers = new Map(), structured = async () => [] } = looking;
  const mainLocale = looking.locales[0] ?? "fr";
  const locales = offeredIn(doc, looking.locales);
  const views: PageView[] = [];
  for (const locale of locales) {
    const { ports, options } = world(locale);
    const { elements, told } = await look(doc, ports, options);
    views.push({ locale, elements, structured: [...(await structured(locale)), ...told] });
  }
  const { registry } = world(mainLocale).ports;
  return {
    ...{ doc, registry, mainLocale, locales, views, cost, budget, answers, theme: themeOf(doc, theme) },
    shop: shop && (await shop.facts({ references: references(doc, registry), paths: paths(views, shop.origin) })),
    silentPictures: await silentPictures(doc, world(mainLocale)),
  };
}

function references(doc: Doc, registry: Registry): Named["references"] {
  const found = [...propsOf(doc.root, registry)].flatMap((place) => referenceOf(place) ?? []);
  return [...new Map(found.map((each) => [`${each.kind}:${each.id}`, each])).values()];
}

function paths(views: readonly PageView[], origin: string): string[] {
  const hrefs = views.flatMap(({ elements }) =>
    elements.flatMap(({ tag, attributes }) => (tag === "a" && attributes.href) || []),
  );
  return [...new Set(hrefs.flatMap((href) => ownPath(href, origin) ?? []))];
}

/** A page with addresses is offered in their languages; every other document in the shop's. */
function offeredIn(doc: Doc, locales: readonly Locale[]): readonly Locale[] {
  if (doc.kind !== "page" || doc.meta.use !== "promo") return locales;
  const named = locales.filter((locale) => doc.meta.slug[locale]);
  const titled = locales.filter((locale) => doc.meta.title[locale]);
  return [named, titled, locales].find((each) => each.length > 0) ?? locales;
}

async function look(doc: Doc, ports: RenderPorts, options: RenderOptions) {
  const { root, input } = await prepareRender(doc, ports, options);
  const own = new Set([...walk(doc.root)].map(({ node }) => node.id));
  const off = new Map(([...walk(root)] as { node: ShownNode }[]).map(({ node }) => [node.id, node.off ?? []]));
  const { html } = renderTree(root, input);
  const elements: ShownElement[] = [];
  const places = new Map<object, Pick<ShownElement, "node" | "off">>();
  for (const markup of readMarkup(html)) {
    const around = markup.parent ? places.get(markup.parent) : undefined;
    const id = /^n n-(\S+)/.exec(markup.attributes.class ?? "")?.[1];
    const place = id
      ? { node: blockOf(id, own) ?? around?.node ?? doc.root.id, off: [...(around?.off ?? []), ...(off.get(id) ?? [])] }
      : (around ?? { node: doc.root.id, off: [] });
    places.set(markup, place);
    elements.push(Object.assign(markup, place));
  }
  return { elements, told: structuredData(root, input) };
}

/** The document's own block: copies for single screens, and what stands in a shared section, have ids made of its. */
function blockOf(id: string, own: ReadonlySet<string>): string | undefined {
  const bare = id.replace(/^(base|tablet|mobile)_/, "");
  if (own.has(bare)) return bare;
  const parts = bare.split("_");
  for (let count = parts.length - 1; count > 0; count--) {
    const host = parts.slice(0, count).join("_");
    if (own.has(host)) return host;
  }
  return undefined;
}

const SILENT = "silent:";

/**
 * Each picture without words is given its own pointer for words, and the page is rendered once more: those that come out
 * as an `alt` are shown for what they show; the rest is decoration, as its block knows.
 */
async function silentPictures(
  doc: Doc,
  { ports, options }: { ports: RenderPorts; options: RenderOptions },
): Promise<string[]> {
  const marked = structuredClone(doc);
  let count = 0;
  for (const { prop, value, pointer } of propsOf(marked.root, ports.registry)) {
    const image = (isBound(value) ? value.fallback : value) as ImageValue | null;
    if (prop.kind !== "image" || !image || Object.values(image.alt).some((words) => words?.trim())) continue;
    image.alt = { [options.locale]: `${SILENT}${isBound(value) ? `${pointer}/fallback` : pointer}` };
    count += 1;
  }
  if (count === 0) return [];
  const { elements } = await look(marked, ports, options);
  const said = elements.flatMap(({ attributes }) => attributes.alt ?? []);
  return [...new Set(said.filter((alt) => alt.startsWith(SILENT)).map((alt) => alt.slice(SILENT.length)))];
}

import { directionOf, LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import { type Doc, MOODS, type Node, type PageDoc, type Subject } from "#blocks/contract/index.ts";
import { collectData } from "#runtime/data/collect.ts";
import { sampleStore } from "#runtime/data/samples.ts";
import { pageScope } from "#runtime/data/scope.ts";
import { blockData } from "#runtime/registry.server.ts";
import { registry } from "#runtime/registry.ts";
import { plainImage } from "#runtime/render/input.ts";
import { linkKey } from "#runtime/render/links.ts";
import { wantedValues } from "#runtime/render/wanted.ts";
import { renderForShop } from "#runtime/render.server.ts";
import { sampleNode, samplePage, samples } from "#runtime/samples.ts";
import { compileTheme } from "#runtime/theme/compile-theme.ts";
import { HOUSE_THEME, themeOf } from "#runtime/theme/theme-of.ts";
import { starterPromo } from "#templates/starter/promo-pages.ts";
import { starterSection } from "#templates/starter/starter.ts";
import { STARTERS } from "#templates/starter/starters.ts";

/** A page to be drawn: samples of a category, a starter, or a starter in each mood. */
export interface Sitter {
  set: "samples" | "starters" | "themes";
  name: string;
  doc: PageDoc;
  subject: Subject;
  /** The shop's head and foot stand around it. */
  framed: boolean;
}

/** A fixed moment, so that countdowns and schedules say the same today and tomorrow. */
export const NOW = Date.parse("2026-11-23T10:00:00Z");

/** Samples that share a page: as many as a browser's picture has room for. */
const SAMPLES_A_PAGE = 5;
/** Blocks that are a band of the page themselves. */
const BANDS = /^(layout\.section|promo\.announcement-bar|content\.(header|footer))$/;

/** Everything there is to draw, in a fixed order. */
export function sitters(): Sitter[] {
  const shown = STARTERS.filter((each) => each !== "blank");
  const starter = (name: (typeof STARTERS)[number]) =>
    starterPromo(name, { product: { id: name === "cosmetics" || name === "quiz-result" ? "oil" : "vase" } });
  const about = {};
  return [
    ...sampleSitters(),
    ...shown.map((name): Sitter => ({ set: "starters", name, doc: starter(name), subject: about, framed: true })),
    ...MOODS.map((mood): Sitter => {
      const doc = starter("gifts");
      return { set: "themes", name: mood, doc: { ...doc, meta: { ...doc.meta, mood } }, subject: about, framed: true };
    }),
  ];
}

function sampleSitters(): Sitter[] {
  const groups = new Map<string, { name: string; node: Node; subject: Subject }[]>();
  for (const [type, named] of samples) {
    const block = registry.get(type);
    if (!block || block.hidden || ["form", "campaign"].includes(block.category)) continue;
    for (const [name, sample] of Object.entries(named)) {
      const id = `${type.replace(".", "-")}-${name}`;
      const node = sampleNode(type, sample, id);
      const band = BANDS.test(type) ? node : inBand(node, id);
      const subject = sample.subject ?? { product: "vase", collection: "table" };
      const group = `${block.category} ${JSON.stringify(subject)}`;
      groups.set(group, [...(groups.get(group) ?? []), { name: `${type.split(".")[1]} ${name}`, node: band, subject }]);
    }
  }
  return [...groups].flatMap(([key, group]) =>
    Array.from({ length: Math.ceil(group.length / SAMPLES_A_PAGE) }, (_, page): Sitter => {
      const some = group.slice(page * SAMPLES_A_PAGE, (page + 1) * SAMPLES_A_PAGE);
      return {
        set: "samples",
        name: `${key.split(" ")[0]} ${some.map((each) => each.name).join(", ")}`,
        doc: samplePage(some.map((each) => each.node)),
        subject: some[0]?.subject ?? {},
        framed: false,
      };
    }),
  );
}

function inBand(node: Node, id: string): Node {
  return { ...sampleNode("layout.section", { props: { rhythm: "small" } }, `s-${id}`), slots: { body: [node] } };
}

const shopFacts = { mainLocale: "fr", currency: "MAD", timeZone: "Africa/Casablanca" } as const;

/** A page as the shop serves it, its scripts left out. `framed`: with the shop's head and foot. */
export async function shopHtml({ doc, subject }: Sitter, locale: Locale, framed: boolean): Promise<string> {
  const failed: string[] = [];
  const ports = {
    store: sampleStore(locale, subject),
    imageView: plainImage,
    onError: (broken: { type: string }, error: unknown) => failed.push(`${broken.type}: ${String(error)}`),
  };
  const languages = LOCALES.map((each) => ({ locale: each, href: `/${each}` }));
  const draw = (each: Doc, prefix: string) =>
    renderForShop(each, ports, { ...shopFacts, locale, now: NOW, languages, prefix });
  const parts = await Promise.all([
    ...(framed ? [draw(starterSection("header"), "h_")] : []),
    draw(doc, ""),
    ...(framed ? [draw(starterSection("footer"), "f_")] : []),
  ]);
  if (failed.length > 0) throw new Error(failed.join("\n"));
  const css = compileTheme(themeOf(doc, HOUSE_THEME)) + parts.map((each) => each.css).join("");
  const body = parts.map((each) => each.html).join("");
  return `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>-</title><link rel="stylesheet" href="${STYLESHEET}"><style>${css}</style></head><body>${framed ? `<div class="shop-page">${body}</div>` : body}</body></html>`;
}

/** The shop's stylesheet, as Vite serves it in development. */
export const STYLESHEET = "/app/storefront/store.css?direct";

/** What the blocks on a canvas ask the shop. */
export async function answersFor(
  {
    nodes,
    targets,
    paths,
    locale,
  }: {
    nodes: Node[];
    paths: string[];
    targets: { kind: "page" | "product" | "collection"; id: string }[];
    locale: Locale;
  },
  subject: Subject,
): Promise<object> {
  const store = sampleStore(locale, subject);
  const root: Node = { id: "canvas", type: "layout.page", props: {}, slots: { body: nodes } };
  const [{ data }, scope, addresses] = await Promise.all([
    collectData(root, registry, blockData, store),
    pageScope(store, wantedValues(paths)),
    store.links(targets),
  ]);
  return {
    data: Object.fromEntries(data),
    scope: { ...scope },
    links: Object.fromEntries(targets.map((target, index) => [linkKey(target), addresses[index] ?? null])),
  };
}

export async function sectionsFor(ids: readonly string[], locale: Locale): Promise<(Doc | null)[]> {
  return sampleStore(locale).sections(ids);
}

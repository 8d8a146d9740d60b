import { LOCALES } from "#app/commerce/kernel/locale.ts";
import type { Doc, ProductView } from "#blocks/contract/index.ts";
import { sampleStore } from "../../data/samples.ts";
import { loadDocument } from "../../document/load-document.ts";
import { walk } from "../../document/tree.ts";
import { ajvValidators } from "../../document/validators.server.ts";
import { blockData } from "../../registry.server.ts";
import { registry } from "../../registry.ts";
import { canvasMarkup } from "../../render/canvas-markup.tsx";
import { plainImage } from "../../render/input.ts";
import { prepareRender } from "../../render/render-document.ts";
import { renderTree } from "../../render/render-tree.tsx";
import { renders } from "../../render/renders.ts";
import { unsafeMarkup, unsafeStyle } from "../unsafe-markup.ts";
import { type Fuzzed, fuzzedDocument } from "./fuzzed-documents.ts";
import { HOSTILE_WORDS } from "./hostile.ts";

const options = { registry, validators: ajvValidators(registry) };

/** What became of one input: refused with a reason, or shown in shop and canvas. */
export interface Shown {
  seed: number;
  way: Fuzzed["way"];
  /** The door's answer; null: it took the document. */
  refused: string | null;
  /** As the shop renders it: HTML and its own stylesheet. Empty where the document was refused. */
  shop: { html: string; css: string };
  /** What the editor's canvas puts into each node's element. */
  canvas: string[];
  /** Whatever should never be: a throw, an unsafe element, an attribute, a rule, a prototype that was touched. */
  problems: string[];
}

/** Makes input number `seed`, hands it to the door, and shows what was taken in both ways there are. */
export async function showFuzzed(sources: readonly Doc[], seed: number): Promise<Shown> {
  const { way, input } = fuzzedDocument(sources, seed);
  const shown: Shown = { seed, way, refused: null, shop: { html: "", css: "" }, canvas: [], problems: [] };
  try {
    const loaded = loadDocument(input, options);
    if (!loaded.ok) shown.refused = loaded.reason.code;
    else await show(loaded.value, shown);
  } catch (error) {
    shown.problems.push(`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  if ("polluted" in {}) shown.problems.push("a prototype was changed");
  return shown;
}

async function show(doc: Doc, shown: Shown): Promise<void> {
  const locale = LOCALES[shown.seed % LOCALES.length] ?? "fr";
  const evil = HOSTILE_WORDS[shown.seed % HOSTILE_WORDS.length] ?? "";
  const { root, input } = await prepareRender(
    doc,
    {
      registry,
      renders,
      answers: blockData,
      store: hostileStore(evil, locale),
      imageView: plainImage,
      onError: ({ type }, error) => shown.problems.push(`${type} failed: ${String(error)}`),
    },
    { locale, mainLocale: "fr", currency: "MAD", now: Date.UTC(2026, 10, 23), timeZone: "Africa/Casablanca" },
  );
  const { html, css } = renderTree(root, input);
  shown.shop = { html, css };
  shown.canvas = [...walk(doc.root)].map(({ node }) => canvasMarkup(node, { ...input, mode: "canvas" }));
  shown.problems.push(...unsafeMarkup(html), ...unsafeStyle(css));
  // An embedded document brings its compiled rules along on the canvas: they are read as rules, the rest as markup.
  for (const markup of shown.canvas) {
    const rules = [...markup.matchAll(/<style>(.*?)<\/style>/gs)].map(([, each = ""]) => each);
    shown.problems.push(...rules.flatMap(unsafeStyle), ...unsafeMarkup(markup.replace(/<style>.*?<\/style>/gs, "")));
  }
}

/** The sample shop, its own words hostile too: a supplier's catalogue is no friend. */
export function hostileStore(evil: string, locale: (typeof LOCALES)[number] = "fr") {
  const store = sampleStore(locale);
  const spoil = (product: ProductView | null) =>
    product && {
      ...product,
      title: evil,
      vendor: evil,
      options: product.options.map((option) => ({ ...option, name: evil })),
      variants: product.variants.map((variant) => ({ ...variant, title: evil, sku: evil, id: evil })),
    };
  return {
    ...store,
    products: async (refs: Parameters<typeof store.products>[0]) => (await store.products(refs)).map(spoil),
    shop: async () => ({ ...(await store.shop()), name: evil }),
  };
}

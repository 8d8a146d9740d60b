import { expect, test } from "vitest";
import { LOCALES, type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { checkForShop } from "#runtime/checks.server.ts";
import type { DocumentCost } from "#runtime/cost/weights.ts";
import { sampleStore } from "#runtime/data/samples.ts";
import { plainImage } from "#runtime/render/input.ts";
import { HOUSE_THEME } from "#runtime/theme/theme-of.ts";
import { starterPromo } from "./promo-pages.ts";
import { starters } from "./starter.ts";
import { STARTERS } from "./starters.ts";

const NOTHING = { html: 0, css: 0, js: 0, images: 0, nodes: 0 };
const COST: DocumentCost = {
  ...{ ...NOTHING, unknownImages: 0, width: 390, dpr: 2, lcp: null, blocks: [], sent: NOTHING },
  around: { ...NOTHING, unknownImages: 0 },
};

const world = (locale: Locale) => ({
  ports: { store: sampleStore(locale, { product: "vase", collection: "table" }), imageView: plainImage },
  options: { locale, mainLocale: "fr", currency: "MAD", now: 0, timeZone: "Africa/Casablanca" } as const,
});

const documents = [
  ...STARTERS.map((name) => [name, starterPromo(name, { product: { id: "vase" } })] as const),
  ...starters.map((doc) => [`${doc.kind} ${textIn(doc.meta.title, "en")}`, doc] as const),
];

test.each(documents)("the starter %s leaves the checks nothing to mend", async (name, doc) => {
  const found = await checkForShop(doc, {
    locales: LOCALES,
    world,
    theme: HOUSE_THEME,
    cost: COST,
    budget: null,
    shop: null,
  });
  const told = found.findings
    .filter(({ severity }) => severity !== "note")
    // An empty page waits for its first words.
    .filter(({ code }) => name !== "blank" || !code.startsWith("search."))
    .map(({ code, node, field, locale, data }) => JSON.stringify({ code, node, field, locale, data }));
  expect(told).toEqual([]);
});

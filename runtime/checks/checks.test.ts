import { describe, expect, it, test } from "vitest";
import { LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import type { Doc, Node, PageDoc, ThemeTokens } from "#blocks/contract/index.ts";
import { checkForShop } from "../checks.server.ts";
import type { DocumentCost, PageBudget } from "../cost/weights.ts";
import { sampleStore } from "../data/samples.ts";
import { applyPatch } from "../document/json-patch.ts";
import { loadDocument } from "../document/load-document.ts";
import { ajvValidators } from "../document/validators.server.ts";
import { formOf } from "../forms/testing/forms.ts";
import { registry } from "../registry.ts";
import { plainImage } from "../render/input.ts";
import { sampleNode, samplePage } from "../samples.ts";
import { HOUSE_THEME } from "../theme/theme-of.ts";
import type { Named } from "./look-at-page.ts";
import { checkMessages, findingWords } from "./messages.ts";
import { CHECKS } from "./run-checks.ts";
import type { Finding, ShopFacts } from "./types.ts";

const validators = ajvValidators(registry);
const NOTHING = { html: 0, css: 0, js: 0, images: 0, nodes: 0 };
const COST: DocumentCost = {
  ...{ ...NOTHING, unknownImages: 0, width: 390, dpr: 2, lcp: null, blocks: [], sent: NOTHING },
  around: { ...NOTHING, unknownImages: 0 },
};
const FACTS: ShopFacts = {
  ...{ countries: ["MA"], origin: "https://shop.example", standing: new Map(), paths: new Map() },
  ...{ slugHolders: new Map(), titles: [], pictures: new Map(), about: null },
};

interface Given {
  facts?: Partial<ShopFacts> | ((named: Named) => Partial<ShopFacts>);
  theme?: ThemeTokens;
  answers?: ReadonlyMap<string, number>;
  cost?: DocumentCost;
  budget?: PageBudget;
}

async function check(
  doc: Doc,
  { facts, theme = HOUSE_THEME, answers = new Map(), cost = COST, budget }: Given = {},
): Promise<Finding[]> {
  const world = (locale: Locale) => ({
    ports: { store: sampleStore(locale, { product: "vase", collection: "table" }), imageView: plainImage },
    options: { locale, mainLocale: "fr" as const, currency: "MAD" as const, now: 0, timeZone: "Africa/Casablanca" },
  });
  const { findings } = await checkForShop(doc, {
    ...{ locales: LOCALES, world, theme, answers, cost, budget: budget ?? null },
    shop: {
      origin: FACTS.origin,
      facts: async (named) => ({ ...FACTS, ...(typeof facts === "function" ? facts(named) : facts) }),
    },
  });
  return findings;
}

/** A page that nothing is wrong with but what a test does to it. */
function page(nodes: Node[], meta: Partial<PageDoc["meta"]> = {}): PageDoc {
  const doc = samplePage(nodes);
  const words = "Un vase bleu tourné et émaillé à Fès, livré en trois jours et payé à la livraison.";
  return {
    ...doc,
    meta: {
      ...doc.meta,
      use: "promo",
      title: { fr: "Le vase bleu de Fès" },
      description: { fr: words },
      slug: { fr: "vase-bleu" },
      ...meta,
    },
  };
}

const block = (type: string, props: Record<string, unknown>, id: string) => sampleNode(type, { props }, id);
const heading = (id: string, level: string, fr = "Un titre") => block("content.heading", { text: { fr }, level }, id);
const codes = (findings: readonly Finding[]) =>
  findings.map(({ code }) => code).filter((code) => code !== "search.picture.missing");
const only = (findings: readonly Finding[], code: string) => findings.filter((each) => each.code === code);

/** Every mend of a finding applied: the document still loads, and the finding is gone. */
async function mended(doc: Doc, code: string, given: Given = {}): Promise<Doc> {
  const [finding] = only(await check(doc, given), code);
  if (!finding?.mend) throw new Error(`${code} cannot be mended`);
  const patched = applyPatch(doc, finding.mend);
  if (!patched.ok) throw new Error(patched.message);
  const loaded = loadDocument(patched.value, { registry, validators });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded));
  const left = only(await check(loaded.value, given), code);
  expect(left.length).toBeLessThan(only(await check(doc, given), code).length);
  return loaded.value;
}

test("every check has its words in every language, and every word its check", () => {
  const known = CHECKS.map(({ code }) => code).sort();
  expect(new Set(known).size).toBe(known.length);
  for (const locale of LOCALES) expect(Object.keys(checkMessages[locale]).sort()).toEqual(known);
});

test("nothing is wrong with a page that is well made", async () => {
  expect(codes(await check(page([heading("title", "1"), heading("second", "2")])))).toEqual([]);
});

describe("headings", () => {
  it("are one first, and no level is left out", async () => {
    const doc = page([heading("a", "2"), heading("b", "4"), heading("c", "2")]);
    expect(codes(await check(doc)).sort()).toEqual(["heading.none", "heading.skipped"]);
    const better = await mended(doc, "heading.none");
    expect(codes(await check(await mended(better, "heading.skipped")))).toEqual([]);
  });

  it("of cards stand one below the heading before them", async () => {
    const grid = sampleNode("commerce.product-grid", {}, "grid");
    for (const doc of [page([heading("a", "1"), grid]), page([heading("a", "1"), heading("b", "2"), grid])]) {
      expect(codes(await check(doc)).filter((code) => code.startsWith("heading."))).toEqual([]);
    }
  });

  it("are counted as each screen shows them", async () => {
    const second = { ...heading("b", "1", "Encore"), at: { mobile: { level: "2" } } };
    const [found] = only(await check(page([heading("a", "1"), second])), "heading.several");
    expect(found).toMatchObject({ node: "b", width: "base", mend: null });
    const doc = page([heading("a", "1"), heading("b", "1", "Encore")]);
    expect((await mended(doc, "heading.several")).root.slots?.body?.[1]?.props.level).toBe("2");
  });
});

describe("pictures", () => {
  const image = { src: "media/aa/vase.webp", alt: {}, width: 800, height: 800 };
  const picture = block("content.image", { image, caption: {}, link: null }, "photo");

  it("say what they show; the catalogue proposes it, or the caption", async () => {
    const doc = page([heading("a", "1"), picture]);
    expect(only(await check(doc), "picture.silent")).toMatchObject([{ node: "photo", field: "image.alt", mend: null }]);
    const known = { facts: { pictures: new Map([[image.src, { fr: "Vase bleu", en: "Blue vase" }]]) } };
    expect(JSON.stringify(await mended(doc, "picture.silent", known))).toContain("Blue vase");
    const captioned = block("content.image", { image, caption: { fr: "Le tour" }, link: null }, "photo");
    await mended(page([heading("a", "1"), captioned]), "picture.silent");
  });

  it("are left alone where they are decoration", async () => {
    const logo = block("content.testimonial", { image }, "said");
    expect(only(await check(page([heading("a", "1"), logo])), "picture.silent")).toEqual([]);
  });
});

describe("contrast", () => {
  const written = (color: string, background?: string) => {
    const text = block(
      "content.rich-text",
      { text: { fr: [{ type: "paragraph", children: [{ text: "Lisez" }] }] } },
      "p",
    );
    const section = block("layout.section", { background: "ink" }, "band");
    const style = { base: { color, ...(background && { background }) } } as Node["style"] & object;
    return page([heading("a", "1"), { ...section, slots: { body: [{ ...text, style }] } }]);
  };

  it("is that of the ground a text stands on, and the nearest colour that can be read mends it", async () => {
    expect(only(await check(written("muted")), "contrast.low")).toEqual([]);
    const doc = written("ink");
    expect(only(await check(doc), "contrast.low")).toMatchObject([{ node: "p", data: { color: "ink", ratio: "1.0" } }]);
    await mended(doc, "contrast.low");
    await mended(written("line", "line"), "contrast.low");
  });

  const text = (id: string) =>
    block("content.rich-text", { text: { fr: [{ type: "paragraph", children: [{ text: "Lisez" }] }] } }, id);
  const band = (props: object, nodes: Node[], style?: object): Node => ({
    ...block("layout.section", { ...props }, "band"),
    ...(style && { style: { base: style } as Node["style"] & object }),
    slots: { body: nodes },
  });

  it("is that of words without a colour of their own, on a ground further in", async () => {
    const raised = { ...band({ background: "raised" }, [text("p")]), id: "raised" };
    const doc = page([heading("a", "1"), band({ background: "ink" }, [raised, text("fine")], { color: "line" })]);
    expect(only(await check(doc), "contrast.low")).toMatchObject([
      { node: "band", field: "style.color" },
      { node: "p" },
    ]);
    await mended(doc, "contrast.low");
  });

  it("is the theme's where nobody chose a colour: said once a ground, of the block whose ground it is", async () => {
    const pale = { ...HOUSE_THEME, text: HOUSE_THEME.tint };
    const doc = page([heading("a", "1"), band({ background: "tint" }, [text("p"), text("q")])]);
    const found = only(await check(doc, { theme: pale }), "contrast.low");
    expect(found.map(({ node, field, mend }) => [node, field, mend])).toEqual([
      [null, null, null],
      ["band", "background", null],
    ]);
  });

  it("cannot be told over a picture", async () => {
    const image = { src: "media/aa/vase.webp", alt: {}, width: 800, height: 800 };
    const doc = page([heading("a", "1"), band({ image }, [text("p"), text("q")])]);
    expect(only(await check(doc), "contrast.picture")).toMatchObject([{ node: "band", severity: "note" }]);
  });
});

describe("links", () => {
  const button = (link: unknown) => block("content.button", { link }, "go");

  it.each([
    [{ kind: "anchor", id: "nowhere" }, "link.anchor"],
    [{ kind: "url", url: "#nowhere" }, "link.anchor"],
    [{ kind: "url", url: "http://boutique.ma/" }, "link.insecure"],
    [{ kind: "page", id: "gone" }, "link.gone"],
  ])("%j is %s, and can be mended", async (link, code) => {
    const doc = page([heading("a", "1"), button(link)]);
    expect(only(await check(doc), code)).toMatchObject([{ node: "go" }]);
    await mended(doc, code);
  });

  it("know what is not published, and addresses of the shop that lead nowhere", async () => {
    const doc = page([heading("a", "1"), button({ kind: "page", id: "soon" })]);
    const draft = { facts: { standing: new Map([["page:soon", "unpublished" as const]]) } };
    await mended(doc, "link.unpublished", draft);
    const typed = page([heading("a", "1"), button({ kind: "url", url: "/p/absent" })]);
    const facts = ({ paths }: Named) => ({ paths: new Map(paths.map((path) => [path, path !== "/p/absent"])) });
    await mended(typed, "link.path", { facts });
  });

  it("lead to other sites, and say what those answered", async () => {
    const url = "https://www.instagram.com/zellige";
    const doc = page([heading("a", "1"), button({ kind: "url", url })]);
    expect(codes(await check(doc, { answers: new Map([[url, 403]]) }))).not.toContain("link.dead");
    expect(codes(await check(doc, { answers: new Map([[url, 0]]) }))).toContain("link.silent");
    await mended(doc, "link.dead", { answers: new Map([[url, 404]]) });
  });

  it("lead outside by addresses that can be one", async () => {
    const codesOf = async (url: string) => codes(await check(page([heading("a", "1"), button({ kind: "url", url })])));
    expect(await codesOf("https://nulle-part")).toContain("link.outside");
    expect(await codesOf("https://192.168.1.4/x")).toContain("link.outside");
    expect(await codesOf("https://www.instagram.com/zellige")).not.toContain("link.outside");
  });
});

it("counts texts that are not translated, where the page is offered in more languages", async () => {
  const doc = page([heading("a", "1")], { slug: { fr: "vase", ar: "x" } });
  const found = only(await check(doc), "language.missing");
  expect(found).toMatchObject([{ node: "a", field: "text", locale: "ar", data: { count: 1 } }]);
  expect(findingWords(found[0] as Finding, "fr")).toBe("Un texte n’est pas traduit.");
});

it("counts what a form writes to whoever answered, and not what the shop alone reads", async () => {
  const mail = (to: string) => ({
    ...{ id: to, do: "mail", when: true as const },
    with: { to, address: "", subject: { fr: "Votre demande" }, body: { fr: "{{lines}}" } },
  });
  const form = formOf([]);
  form.root.props.submit = Object.fromEntries(LOCALES.map((locale) => [locale, "OK"]));
  form.root.props.actions = [mail("shop")];
  const missing = async () =>
    only(await check(form), "language.missing").map(({ field, locale, data }) => [field, locale, data.count]);
  expect(await missing()).toEqual([]);
  form.root.props.actions = [mail("shop"), mail("answerer")];
  expect(await missing()).toEqual([
    ["actions.1.with.subject", "ar", 1],
    ["actions.1.with.subject", "en", 1],
  ]);
});

describe("search engines", () => {
  it("get a title and a description, made of what is there", async () => {
    const text = block(
      "content.rich-text",
      { text: { fr: [{ type: "paragraph", children: [{ text: `${"Un mot ".repeat(40)}` }] }] } },
      "p",
    );
    const doc = page([heading("a", "1", "Le grand vase bleu"), text], { title: {}, description: {} });
    const titled = await mended(doc, "search.title.missing");
    expect(titled.meta.title).toEqual({ fr: "Le grand vase bleu" });
    const described = (await mended(titled, "search.description.missing")) as PageDoc;
    expect(described.meta.description.fr?.length).toBeLessThanOrEqual(160);
  });

  it("find each page under one address and one title", async () => {
    const facts = { slugHolders: new Map([["fr:vase-bleu", "Soldes"]]), titles: [{ fr: " le VASE bleu de fès" }] };
    const found = codes(await check(page([heading("a", "1")]), { facts }));
    expect(found).toEqual(expect.arrayContaining(["search.slug.taken", "search.title.taken"]));
  });
});

describe("the law", () => {
  it("of France wants reductions from prices that were asked", async () => {
    const doc = page([heading("a", "1", "Aujourd’hui 199 DH au lieu de 299 DH")]);
    expect(only(await check(doc), "legal.typed-price")).toEqual([]);
    expect(only(await check(doc, { facts: { countries: ["MA", "FR"] } }), "legal.typed-price")).toHaveLength(1);
    const engine = page([heading("a", "1"), sampleNode("commerce.product-grid", {}, "grid")]);
    expect(only(await check(engine, { facts: { countries: ["FR"] } }), "legal.typed-price")).toEqual([]);
  });

  it("wants a clock beside a price to run to the end of that price", async () => {
    const clock = (props: Record<string, unknown>, ...more: Node[]) =>
      page([heading("a", "1"), block("promo.countdown", props, "clock"), ...more]);
    const grid = sampleNode("commerce.product-grid", {}, "grid");
    const date = { mode: "date", endsAt: "2031-01-01T00:00:00Z" };
    const found = async (doc: Doc) => only(await check(doc), "legal.countdown").map(({ node, field }) => [node, field]);
    expect(await found(clock({ mode: "visit" }))).toEqual([["clock", "mode"]]);
    expect(await found(clock(date, grid))).toEqual([["clock", "mode"]]);
    for (const doc of [clock(date), clock({ mode: "date" }, grid), clock({ mode: "offer" }, grid)]) {
      expect(await found(doc)).toEqual([]);
    }
  });
});

it("holds the page against the budget", async () => {
  const cost = { ...COST, sent: { ...NOTHING, images: 900_000 } };
  const budget = { html: null, css: null, js: null, images: 800_000, nodes: null };
  const [found] = only(await check(page([heading("a", "1")]), { cost, budget }), "weight.budget");
  expect(found && findingWords(found, "en")).toBe("Pictures: 900 kB, budget 800 kB.");
});

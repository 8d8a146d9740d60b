import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import { type Block, type Node, type Props, type Samples, typedSchema } from "#blocks/contract/index.ts";
import { collectData } from "../data/collect.ts";
import { sampleStore } from "../data/samples.ts";
import { pageScope } from "../data/scope.ts";
import { ROOT_TYPES } from "../document/limits.ts";
import { type Loaded, loadDocument } from "../document/load-document.ts";
import { ajvValidators } from "../document/validators.server.ts";
import { blockData } from "../registry.server.ts";
import { registry } from "../registry.ts";
import { plainImage } from "../render/input.ts";
import { pageContext } from "../render/page-context.ts";
import { EMPTY_FORM, renderBlock } from "../render/render-block.tsx";
import { renders } from "../render/renders.ts";
import { sampleNode, samplePage } from "../samples.ts";

interface BlockTestOptions {
  /** Props of each past version, by number: every migration must be met. */
  past?: Readonly<Record<number, Record<string, unknown>>>;
}

const validators = ajvValidators(registry);
const NOW = Date.parse("2026-11-23T10:00:00Z");

/** Nearly all of a block's test: what every block promises, asked of this one with its own samples. */
export function testBlock(block: Block, samples: Samples, { past = {} }: BlockTestOptions = {}): void {
  describe(block.type, () => {
    it("is known, drawn, and named in every language down to each choice", () => {
      expect(registry.get(block.type)).toBe(block);
      expect(renders.has(block.type)).toBe(true);
      for (const locale of LOCALES) {
        const keys = Object.keys(block.messages[locale]).filter((key) => /^(label$|prop\.|slot\.)/.test(key));
        expect(keys.sort(), locale).toEqual(labelsOf(block).sort());
      }
    });

    it.each(Object.keys(samples))("takes the sample %s through the one door", (name) => {
      expect(load(nodeOf(block, samples, name))).toMatchObject({ ok: true, migrated: false });
    });

    it.each(LOCALES.flatMap((locale) => Object.keys(samples).map((name) => [locale, name] as const)))(
      "renders in %s: %s",
      async (locale, name) => {
        const html = await renderSample(nodeOf(block, samples, name), locale, samples[name]?.subject);
        expect(html).toMatch(/^<(\w[\w-]*)[\s>]/);
        expect(html).not.toMatch(/\sstyle=|\son\w+=|<script|javascript:|undefined|\[object|\{\{|(?:prop|slot)\.[a-z]/i);
        expect(rootsOf(html), "one element").toBe(1);
      },
    );

    it("refuses what its schema does not know", () => {
      const sound = nodeOf(block, samples);
      expect(load({ ...sound, props: { ...sound.props, onclick: "alert(1)" } })).toMatchObject({ ok: false });
      for (const [name, value] of unsafeValues(block.props)) {
        expect(load({ ...sound, props: { ...sound.props, [name]: value } }), name).toMatchObject({
          reason: { code: "invalid" },
        });
      }
    });

    it("brings every past version up to today", () => {
      for (let version = 1; version < block.version; version++) {
        const props = past[version];
        expect(props, `props of version ${version}`).toBeDefined();
        const loaded = load({ ...nodeOf(block, samples), props: props ?? {} }, version);
        expect(loaded).toMatchObject({ ok: true, migrated: true });
      }
    });

    if (block.data) {
      it("answers a page's requests in one batch and in their order", async () => {
        const requests = Object.keys(samples).flatMap((name) => {
          const request = block.data?.(nodeOf(block, samples, name).props as never) ?? null;
          return request === null ? [] : [request as never];
        });
        const half = blockData.get(block.type);
        const store = sampleStore("fr");
        const together = await half?.answer([...requests, ...requests.toReversed()], store);
        const one = async (request: never) => (await half?.answer([request], store))?.[0];
        const alone = await Promise.all([...requests, ...requests.toReversed()].map(one));
        expect(requests.length).toBeGreaterThan(0);
        expect(together).toEqual(alone);
      });
    }
  });
}

function nodeOf(block: Block, samples: Samples, name = Object.keys(samples)[0] ?? ""): Node {
  return sampleNode(block.type, samples[name] ?? {});
}

function load(node: Node, version?: number): Loaded {
  const form = { kind: "form", meta: { title: {} } };
  const fields = (each: Node): Node => ({ ...sampleNode(ROOT_TYPES.form, {}, "root"), slots: { fields: [each] } });
  const root = node.type === ROOT_TYPES.form ? node : fields(node);
  const page = node.type === "layout.page" ? { ...samplePage([]), root: node } : samplePage([node]);
  const named = { ...page, meta: { title: {} }, root: node };
  const kinds: Record<string, object> = {
    "layout.fragment": { ...named, kind: "section" },
    "layout.theme": { ...named, kind: "theme" },
  };
  const category = registry.get(node.type)?.category;
  const pieces = { ...sampleNode(ROOT_TYPES.campaign, {}, "root"), slots: { pieces: [node] } };
  const campaign = { ...named, kind: "campaign", root: node.type === ROOT_TYPES.campaign ? node : pieces };
  const ofPages = kinds[node.type] ?? page;
  const whole = category === "form" ? { ...page, ...form, root } : category === "campaign" ? campaign : ofPages;
  const blocks = {
    ...samplePage([node]).blocks,
    [ROOT_TYPES.form]: registry.get(ROOT_TYPES.form)?.version ?? 1,
    [ROOT_TYPES.campaign]: registry.get(ROOT_TYPES.campaign)?.version ?? 1,
    ...(version !== undefined && { [node.type]: version }),
  };
  return loadDocument({ ...whole, blocks }, { registry, validators });
}

/** The node's own element, its slots empty, in one language. */
async function renderSample(node: Node, locale: Locale, subject?: Parameters<typeof sampleStore>[1]) {
  const page = pageContext({
    locale,
    mainLocale: "fr",
    currency: "MAD",
    now: NOW,
    timeZone: "Africa/Casablanca",
    languages: LOCALES.map((each) => ({ locale: each, href: `/${each}/` })),
  });
  const store = sampleStore(locale, subject);
  const { data, failures } = await collectData(node, registry, blockData, store);
  expect(failures).toEqual([]);
  return renderToStaticMarkup(
    renderBlock(
      node,
      {
        registry,
        renders,
        page,
        mainLocale: "fr",
        data,
        scope: await pageScope(store),
        links: new Map(),
        imageView: plainImage,
        mode: "shop",
        onError: (_, error) => {
          throw error;
        },
      },
      { slot: () => null, early: false, below: 3, embed: () => null, form: EMPTY_FORM },
    ),
  );
}

function labelsOf(block: Block): string[] {
  const of = (props: Props, prefix: string): string[] =>
    Object.entries(props).flatMap(([name, prop]) => [
      `${prefix}${name}`,
      ...(prop.kind === "choice"
        ? (typedSchema(prop).enum as string[]).map((value) => `${prefix}${name}.${value}`)
        : []),
      ...of(prop.fields ?? {}, `${prefix}${name}.`),
    ]);
  return ["label", ...of(block.props, "prop."), ...Object.keys(block.slots ?? {}).map((slot) => `slot.${slot}`)];
}

/** Values that must never enter, for each kind of prop there is. */
function unsafeValues(props: Props): [name: string, value: unknown][] {
  const image = { alt: {}, width: 1, height: 1 };
  return Object.entries(props).flatMap(([name, { kind }]): [string, unknown][] => {
    if (kind === "link") {
      return ["javascript:alert(1)", "//evil.example", "data:text/html,x"].map((url) => [name, { kind: "url", url }]);
    }
    if (kind === "image") {
      return ["javascript:alert(1)", "//evil.example/x.png", "/x.png) url("].map((src) => [name, { ...image, src }]);
    }
    if (kind === "text")
      return [
        [name, "<b>"],
        [name, { fr: 1 }],
        [name, { $bind: "__proto__.x", fallback: {} }],
      ];
    if (kind === "rich-text") {
      const link = { link: "javascript:alert(1)", children: [{ text: "x" }] };
      return [
        [name, { fr: [{ type: "paragraph", children: [link] }] }],
        [name, { fr: "<script>" }],
      ];
    }
    return [[name, { evil: true }]];
  });
}

/** How many elements stand at the top of a piece of HTML; void ones do not open a level. */
function rootsOf(html: string): number {
  let depth = 0;
  let roots = 0;
  for (const [, closing, tag = "", selfClosing] of html.matchAll(/<(\/?)([a-zA-Z][\w-]*)(?:"[^"]*"|[^">])*?(\/?)>/g)) {
    if (closing) depth--;
    else {
      if (depth === 0) roots++;
      if (!selfClosing && !/^(?:img|input|hr|br|source|meta|link)$/.test(tag)) depth++;
    }
  }
  return roots;
}

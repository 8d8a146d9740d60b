import { describe, expect, it } from "vitest";
import { LOCALES } from "#app/commerce/kernel/locale.ts";
import type { Doc, Node, ProductView, Props } from "#blocks/contract/index.ts";
import { sampleStore } from "../data/samples.ts";
import { loadDocument } from "../document/load-document.ts";
import { ajvValidators } from "../document/validators.server.ts";
import { registry } from "../registry.ts";
import { renderForShop } from "../render.server.ts";
import { samplePage } from "../samples.ts";
import { everySample } from "../testing/sample-docs.ts";
import { plainImage } from "./input.ts";

const CORPUS = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html;base64,PHNjcmlwdD4=",
  "</style><script>alert(1)</script>",
  "<svg/onload=alert(1)>",
  "{{constructor.constructor 'alert(1)'}}",
  "{{{product.title}}}",
  "\u2028\u2029\u0000</title><script>",
  "&lt;script&gt;",
];
const validators = ajvValidators(registry);

/** The page of every sample, each of its words and technical words replaced by `evil`. */
function poisoned(evil: string): Node[] {
  const words = Object.fromEntries(LOCALES.map((locale) => [locale, evil]));
  const poison = (props: Props, values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(props).map(([name, prop]) => {
        const value = values[name];
        if (prop.kind === "text") return [name, words];
        if (prop.kind === "plain" && !prop.schema.pattern) return [name, evil];
        if (prop.kind === "rich-text") {
          const inline = [
            { text: evil, bold: true },
            { merge: "shop.name", fallback: evil },
          ];
          return [name, { fr: [{ type: "paragraph", children: inline }] }];
        }
        if (prop.kind === "list") {
          return [name, (value as Record<string, unknown>[]).map((item) => poison(prop.fields ?? {}, item))];
        }
        return [name, value];
      }),
    );
  const visit = (node: Node): Node => ({
    ...node,
    props: poison(registry.get(node.type)?.props ?? {}, node.props),
    ...(node.slots && {
      slots: Object.fromEntries(Object.entries(node.slots).map(([slot, nodes]) => [slot, nodes.map(visit)])),
    }),
  });
  return (everySample().root.slots?.body ?? []).map(visit);
}

/** The sample shop, its own words hostile too: a supplier's catalogue is no friend. */
function hostileStore(evil: string) {
  const store = sampleStore("fr");
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

async function show(doc: Doc, evil: string) {
  const problems: unknown[] = [];
  const rendered = await renderForShop(
    doc,
    { store: hostileStore(evil), imageView: plainImage, onError: (_, error) => problems.push(error) },
    { locale: "fr", mainLocale: "fr", currency: "MAD", now: 0, timeZone: "UTC" },
  );
  return { ...rendered, problems };
}

/** Tags with their attributes, as a browser would cut them. */
function tagsOf(html: string): { tag: string; attributes: [string, string][] }[] {
  return [...html.matchAll(/<([a-zA-Z][\w-]*)((?:"[^"]*"|[^">])*)>/g)].map(([, tag = "", rest = ""]) => ({
    tag: tag.toLowerCase(),
    attributes: [...rest.matchAll(/([^\s=/"]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [
      name.toLowerCase(),
      value,
    ]),
  }));
}

describe("a page of hostile words", () => {
  it.each(CORPUS)("shows %j as words, never as code", async (evil) => {
    const loaded = loadDocument(samplePage(poisoned(evil)), { registry, validators });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.reason));
    const { html, css, problems } = await show(loaded.value, evil);
    expect(problems).toEqual([]);
    expect(css).not.toContain("<");
    const tags = tagsOf(html);
    expect(tags.length).toBeGreaterThan(300);
    for (const { tag, attributes } of tags) {
      expect(["script", "iframe", "object", "embed", "base", "link", "meta", "style"]).not.toContain(tag);
      for (const [name, value] of attributes) {
        expect(name, tag).not.toMatch(/^on|^style$|^srcdoc$/);
        if (/^(?:href|src|action|formaction)$/.test(name))
          expect(value).toMatch(
            /^(?:\/(?!\/)|#|https:\/\/(?:wa\.me|www\.google\.com\/maps|www\.youtube\.com|vimeo\.com)\/|tel:)/,
          );
      }
    }
  });
});

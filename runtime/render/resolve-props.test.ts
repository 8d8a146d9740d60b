import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "#app/commerce/kernel/locale.ts";
import { valueAt } from "#app/commerce/kernel/text/render-text.ts";
import {
  bindable,
  choice,
  image,
  link,
  list,
  type Node,
  number,
  paragraph,
  richText,
  text,
  toggle,
} from "#blocks/contract/index.ts";
import { sampleStore } from "../data/samples.ts";
import { pageScope } from "../data/scope.ts";
import { walk } from "../document/tree.ts";
import { knownValue, urlValue, valuesOf } from "../document/values.ts";
import { factsOf, NOBODY } from "../document/view-as.ts";
import { registry } from "../registry.ts";
import { everySample } from "../testing/sample-docs.ts";
import { plainImage } from "./input.ts";
import { pageContext } from "./page-context.ts";
import { visitorScope } from "./parts.ts";
import { itemScope } from "./repeat.ts";
import { type ResolveContext, resolveProps } from "./resolve-props.ts";
import { valueWords } from "./value-words.ts";

const page = (locale: "fr" | "ar" | "en") =>
  pageContext({ locale, mainLocale: "fr", currency: "MAD", now: 0, timeZone: "UTC" });
const context = (more: Partial<ResolveContext> = {}): ResolveContext => ({
  page: page("ar"),
  mainLocale: "fr",
  scope: { product: { title: "Vase {{shop.name}}" }, stock: { available: 3 }, shop: { name: "Zellige" } },
  links: new Map([["product:vase", "/ar/products/vase"]]),
  imageView: plainImage,
  ...more,
});
const one = (prop: Parameters<typeof resolveProps>[0][string], value: unknown, more?: Partial<ResolveContext>) =>
  resolveProps({ it: prop }, { it: value }, context(more)).it;

describe("resolving props", () => {
  it.each([
    ["the page's language", { fr: "Un", ar: "واحد" }, "واحد"],
    ["the main one where it is missing", { fr: "Un", ar: "" }, "Un"],
    ["merged values", { ar: "بقي {{stock.available}}" }, "بقي 3"],
    ["nothing for a value that is not there", { ar: "[{{stock.gone}}]" }, "[]"],
    ["what was typed where it cannot be read", { ar: "{{#if}}" }, "{{#if}}"],
    ["a bound value as it is, never merged again", { $bind: "product.title", fallback: {} }, "Vase {{shop.name}}"],
    ["the fallback of a binding that leads nowhere", { $bind: "product.gone", fallback: { fr: "Rien" } }, "Rien"],
  ])("takes %s", (_, value, expected) => expect(one(text({}), value)).toBe(expected));

  it.each([
    [{ kind: "home" }, "/ar/"],
    [{ kind: "url", url: "/p/x" }, "/ar/p/x"],
    [{ kind: "url", url: "/media/a.pdf" }, "/media/a.pdf"],
    [{ kind: "url", url: "https://x.example" }, "https://x.example"],
    [{ kind: "product", id: "vase" }, "/ar/products/vase"],
    [{ kind: "anchor", id: "faq" }, "#faq"],
    [{ kind: "phone", number: "+212612345678" }, "tel:+212612345678"],
    [
      { kind: "whatsapp", number: "+212612345678", text: { fr: "Salut {{shop.name}} & co" } },
      "https://wa.me/212612345678?text=Salut%20Zellige%20%26%20co",
    ],
    [{ kind: "email", address: "a@b.c" }, "mailto:a@b.c"],
  ])("leads %j to %s", (value, href) => expect(one(link(), value)).toEqual({ href, newTab: false }));

  it("leads nowhere to a product that is gone", () => expect(one(link(), { kind: "product", id: "gone" })).toBeNull());

  it("merges values into rich text, and falls back to a language that was written", () => {
    const rich = { fr: [{ type: "paragraph", children: [{ merge: "shop.name", fallback: "?" }] }], ar: [] };
    expect(one(richText({}), rich)).toEqual(paragraph("Zellige"));
  });

  it("sets what a merchant typed in French as French is set, and other languages as they were typed", () => {
    const french = { page: page("fr") };
    const asked = { fr: "L'offre {{shop.name}} : prêt ?", ar: "جاهز ?" };
    expect(one(text({}), asked, french)).toBe("L’offre Zellige\u00a0: prêt\u00a0?");
    expect(one(text({}), asked)).toBe("جاهز ?");
    expect(one(richText({}), { fr: paragraph("« Oui » !") }, french)).toEqual(paragraph("«\u00a0Oui\u00a0»\u00a0!"));
  });

  it("resolves each item of a list", () => {
    expect(one(list({ title: text({}) }, []), [{ title: { fr: "Un" } }])).toEqual([{ title: "Un" }]);
  });

  it("takes a bound picture only where it is one", () => {
    const view = plainImage({ src: "media/a", alt: {}, width: 1, height: 1 }, "");
    const bound = { $bind: "product.image", fallback: null };
    expect(one(image(), bound, { scope: { product: { image: view } } })).toBe(view);
    expect(one(image(), bound, { scope: { product: { image: "javascript:" } } })).toBeNull();
  });

  it("takes a figure, a switch or a choice where it fits, else what stands in its place", () => {
    const scope = { product: { available: 4, inStock: true }, url: { look: "line", pieces: "900" } };
    const threshold = bindable(number(10, { min: 1, max: 100 }));
    expect(one(threshold, { $bind: "product.available", fallback: 7 }, { scope })).toBe(4);
    expect(one(threshold, { $bind: "url.pieces", fallback: 7 }, { scope })).toBe(7);
    expect(one(bindable(toggle(false)), { $bind: "product.inStock", fallback: false }, { scope })).toBe(true);
    const look = bindable(choice(["boxes", "line"], "boxes"));
    expect(one(look, { $bind: "url.look", fallback: "boxes" }, { scope })).toBe("line");
    expect(one(look, { $bind: "url.none", fallback: "boxes" }, { scope })).toBe("boxes");
  });

  it("is total over every valid node, whatever the page's data holds", () => {
    const nodes: Node[] = [...walk(everySample().root)].map(({ node }) => node);
    fc.assert(
      fc.property(
        fc.constantFrom(...nodes),
        fc.constantFrom(...LOCALES),
        fc.dictionary(fc.string(), fc.anything()),
        (node, locale, scope) => {
          const props = registry.get(node.type)?.props ?? {};
          const resolved = resolveProps(props, node.props, context({ page: page(locale), scope, links: new Map() }));
          expect(Object.keys(resolved)).toEqual(Object.keys(props));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("finds every binding that the editor offers", async () => {
    const chosen = { products: ["oil"], collections: ["table"], offer: true };
    const scope = await pageScope(sampleStore("fr"), chosen);
    const customer = { name: "Amina", city: "Fès", orders: 2, delivered: 1, spent: 4_900, lastOrder: 1 };
    const visitor = visitorScope({ ...factsOf(NOBODY), parameters: { ref: "amina" }, customer }, "MAD");
    const [item] = await sampleStore("fr").products([{ id: "oil" }]);
    if (!item) throw new Error("no sample product");
    const all = { ...scope, ...visitor, ...itemScope({ kind: "product", product: item }, 0) };
    const subjects = ["product", "collection", "item", "shop", "offer", "customer"] as const;
    const values = [...subjects.flatMap((each) => valuesOf(each)), ...valuesOf("product", "oil"), urlValue("ref")];
    for (const { path, type } of [...values, ...valuesOf("collection", "table")]) {
      const found = valueAt(all, path);
      if (type === "image" || type === "link") expect(found, path).toBeTruthy();
      // What costs what it always cost saves nothing.
      else if (!/saving|compareAtPrice/.test(path)) expect(valueWords(found, page("fr")), path).not.toBe("");
      expect(knownValue(path)?.path).toBe(path);
    }
  });
});

import { describe, expect, it } from "vitest";
import type { Node } from "#blocks/contract/index.ts";
import { sampleStore } from "../data/samples.ts";
import { walk } from "../document/tree.ts";
import { blockData } from "../registry.server.ts";
import { registry } from "../registry.ts";
import { sampleNode, samplePage } from "../samples.ts";
import { plainImage } from "./input.ts";
import { prepareRender, renderDocument } from "./render-document.ts";
import { renders } from "./renders.ts";
import { REPEAT_LIMITS } from "./repeat.ts";

const ports = {
  ...{ registry, renders, answers: blockData, store: sampleStore("fr"), imageView: plainImage },
  onError: (_: Node, error: unknown) => {
    throw error;
  },
};
const options = { locale: "fr", mainLocale: "fr", currency: "MAD", now: 1_000, timeZone: "UTC" } as const;
const title = (path: string): Node["props"] => ({ text: { fr: `{{item.position}}. {{${path}}}` } });
const repeat = (props: Node["props"], body: Node[], empty: Node[] = [], id = "r"): Node => ({
  ...sampleNode("layout.repeat", { props }, id),
  slots: { body, empty },
});
const heading = (props: Node["props"], id = "t") => sampleNode("content.heading", { props }, id);
const render = async (...body: Node[]) => renderDocument(samplePage(body), ports, options);
const texts = (html: string) => [...html.matchAll(/<h\d[^>]*>([^<]*)</g)].map(([, text]) => text);

describe("a repeat", () => {
  it("says its content once for each product, about that one", async () => {
    const [oil, soap] = await sampleStore("fr").products([{ id: "oil" }, { id: "soap" }]);
    const chosen = { source: "chosen", products: [{ product: { id: "oil" } }, { product: { id: "soap" } }] };
    const { html } = await render(repeat(chosen, [heading(title("product.title"))]));
    expect(texts(html)).toEqual([`1. ${oil?.title}`, `2. ${soap?.title}`]);
  });

  it("lets blocks that show the current product show the item", async () => {
    const [soap] = await sampleStore("fr").products([{ id: "soap" }]);
    const card = sampleNode("commerce.product-card", { props: { product: { current: true } } }, "c");
    const { html } = await render(repeat({ source: "chosen", products: [{ product: { id: "soap" } }] }, [card]));
    expect(html).toContain(soap?.title);
    expect(html).toContain(soap?.url);
  });

  it("shows a block by the item's own stock", async () => {
    const products = await sampleStore("fr").products([{ id: "oil" }, { id: "soap" }, { id: "vase" }]);
    const most = Math.max(...products.map((each) => each?.available ?? 0));
    const scarce: Node = {
      ...heading({ text: { fr: "{{product.title}}" } }),
      when: { match: "all", conditions: [{ kind: "stock", product: { current: true }, atLeast: most }] },
    };
    const chosen = ["oil", "soap", "vase"].map((id) => ({ product: { id } }));
    const { html } = await render(repeat({ source: "chosen", products: chosen }, [scarce]));
    expect(texts(html)).toEqual(products.filter((each) => each?.available === most).map((each) => each?.title));
  });

  it("repeats for collections, variants and pictures, and repeats within repeats", async () => {
    const inner = repeat(
      { source: "collection", collection: { current: true }, limit: 2 },
      [heading(title("product.title"), "p")],
      [],
      "inner",
    );
    const outer = repeat({ source: "collections", collections: [{ collection: { id: "table" } }] }, [
      heading(title("collection.title"), "k"),
      inner,
    ]);
    const [table] = await sampleStore("fr").collections([{ id: "table" }]);
    expect(texts((await render(outer)).html)[0]).toBe(`1. ${table?.title}`);
    expect(texts((await render(outer)).html)).toHaveLength(3);
    const [vase] = await sampleStore("fr").products([{ id: "vase" }]);
    const variants = repeat({ source: "variants", product: { id: "vase" } }, [heading(title("item.title"))]);
    expect(texts((await render(variants)).html)).toHaveLength(vase?.variants.length ?? 0);
  });

  it("shows something else where there is nothing", async () => {
    const [other, body] = [heading({ text: { fr: "Bientôt" } }, "e"), heading(title("product.title"))];
    const none = { source: "chosen", products: [], whenEmpty: "content" };
    expect(texts((await render(repeat(none, [body], [other]))).html)).toEqual(["Bientôt"]);
    expect(texts((await render(repeat({ ...none, whenEmpty: "nothing" }, [body], [other]))).html)).toEqual([]);
    const some = { source: "newest", limit: 1, whenEmpty: "content" };
    expect(texts((await render(repeat(some, [body], [other]))).html)).toHaveLength(1);
  });

  it("gives each copy an id of its own and one style for all", async () => {
    const styled: Node = { ...heading(title("product.title")), style: { base: { background: "accent" } } };
    const { root } = await prepareRender(samplePage([repeat({ limit: 3 }, [styled])]), ports, options);
    const ids = [...walk(root)].map(({ node }) => node.id);
    expect(new Set(ids).size).toBe(ids.length);
    const { css } = await render(repeat({ limit: 3 }, [styled]));
    expect(css.match(/\.n-t[>{]/g)?.length).toBe(1);
  });

  it("ends, however deep it is nested", async () => {
    let node = heading(title("product.title"));
    for (let depth = 0; depth < 6; depth++) node = repeat({ limit: 7 }, [node], [], `r${depth}`);
    const { root } = await prepareRender(samplePage([node]), ports, options);
    expect([...walk(root)].length).toBeLessThanOrEqual(REPEAT_LIMITS.nodes * 2);
  });
});

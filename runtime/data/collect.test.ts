import { describe, expect, it } from "vitest";
import type { BlockData, Node } from "#blocks/contract/index.ts";
import { loadDocument } from "../document/load-document.ts";
import { ajvValidators } from "../document/validators.server.ts";
import { blockData } from "../registry.server.ts";
import { registry } from "../registry.ts";
import { sampleNode, samplePage } from "../samples.ts";
import { collectData } from "./collect.ts";
import { sampleStore } from "./samples.ts";

const root = (...body: Node[]) => samplePage(body).root;
const price = (id: string, product: string) =>
  sampleNode("commerce.price", { props: { product: { id: product } } }, id);

describe("collecting a page's data", () => {
  it("asks once per kind, however many blocks, and hands each its own answer", async () => {
    const store = sampleStore("fr");
    const asked: string[][] = [];
    const counting = {
      ...store,
      products: (refs: Parameters<typeof store.products>[0]) => {
        asked.push(refs.map((ref) => ("id" in ref ? ref.id : "current")));
        return store.products(refs);
      },
    };
    const page = root(price("a", "oil"), price("b", "vase"), sampleNode("content.heading", {}, "h"), price("c", "oil"));
    const { data, failures } = await collectData(page, registry, blockData, counting);
    expect(asked).toEqual([["oil", "vase", "oil"]]);
    expect(failures).toEqual([]);
    expect([...data].map(([id, answer]) => [id, (answer as { product: { id: string } }).product.id])).toEqual([
      ["a", "oil"],
      ["b", "vase"],
      ["c", "oil"],
    ]);
  });

  it.each([
    ["throws", { answer: () => Promise.reject(new Error("down")) }],
    ["answers too little", { answer: async () => [] }],
    ["is not there", undefined],
  ] as [string, BlockData<never, unknown> | undefined][])("keeps the other kinds when one %s", async (_, broken) => {
    const answers = new Map(blockData);
    if (broken) answers.set("commerce.price", broken);
    else answers.delete("commerce.price");
    const page = root(price("a", "oil"), sampleNode("content.footer", {}, "f"));
    const { data, failures } = await collectData(page, registry, answers, sampleStore("fr"));
    expect(failures).toMatchObject([{ type: "commerce.price" }]);
    expect([...data.keys()]).toEqual(["f"]);
  });
});

describe("the sample shop", () => {
  it("has a form that the one door takes", async () => {
    const [asked] = await sampleStore("fr").forms([null]);
    expect(loadDocument(asked?.form, { registry, validators: ajvValidators(registry) })).toMatchObject({ ok: true });
  });
});

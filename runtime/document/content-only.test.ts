import { describe, expect, test } from "vitest";
import type { Doc, Node, PageDoc } from "#blocks/contract/index.ts";
import { registry } from "../registry.ts";
import { beyondContent } from "./content-only.ts";

const heading = (id: string, over: Partial<Node> = {}): Node => ({
  ...{ id, type: "content.heading", props: { text: { fr: "Titre" }, level: "2", size: "auto" } },
  ...over,
});
const faq = (items: object[]): Node => ({ id: "faq", type: "content.faq", props: { items } });
const section = (...content: Node[]): Node => ({
  ...{ id: "s", type: "layout.section", props: { width: "normal" }, slots: { content } },
});
const page = (root: Node[], meta: Partial<PageDoc["meta"]> = {}): Doc =>
  ({
    ...{ format: 1, kind: "page", blocks: { "content.heading": 1 } },
    meta: { use: "promo", title: {}, description: {}, slug: { fr: "a" }, image: null, mood: "shop", ...meta },
    root: { id: "root", type: "layout.page", props: {}, slots: { content: root } },
  }) as Doc;
const before = page([section(heading("a"), heading("b"))]);
const beyond = (after: Doc) => beyondContent(before, after, registry);

describe("contents alone", () => {
  test.each<[string, Doc]>([
    ["nothing", structuredClone(before)],
    [
      "a text",
      page([
        section(heading("a", { props: { text: { fr: "Autre", ar: "آخر" }, level: "2", size: "auto" } }), heading("b")),
      ]),
    ],
    [
      "a text for one width",
      page([section(heading("a", { at: { mobile: { text: { fr: "Court" } } } }), heading("b"))]),
    ],
    ["the page's title", page([section(heading("a"), heading("b"))], { title: { fr: "Nouveau" } })],
  ])("%s", (_, after) => expect(beyond(after)).toBeUndefined());

  test("questions of a list come, go and change places", () => {
    const [one, two] = [
      { question: { fr: "Un ?" }, answer: { fr: "Oui" } },
      { question: { fr: "Deux ?" }, answer: { fr: "Non" } },
    ];
    expect(beyondContent(page([faq([one, two])]), page([faq([two, one, one])]), registry)).toBeUndefined();
    expect(beyondContent(page([faq([one, two])]), page([faq([two])]), registry)).toBeUndefined();
  });
});

describe("more than contents", () => {
  test.each<[string, Doc, object]>([
    [
      "a setting",
      page([section(heading("a", { props: { text: { fr: "Titre" }, level: "3", size: "auto" } }), heading("b"))]),
      { node: "a", what: "setting" },
    ],
    [
      "a setting for one width",
      page([section(heading("a", { at: { mobile: { size: "small" } } }), heading("b"))]),
      { node: "a", what: "setting" },
    ],
    [
      "a style",
      page([section(heading("a", { style: { base: { align: "center" } } as never }), heading("b"))]),
      { node: "a", what: "setting" },
    ],
    [
      "a condition",
      page([section(heading("a", { when: { match: "all", conditions: [] } }), heading("b"))]),
      { node: "a", what: "setting" },
    ],
    ["a lock", page([section(heading("a", { locked: true }), heading("b"))]), { node: "a", what: "setting" }],
    ["a block less", page([section(heading("a"))]), { node: "s", what: "structure" }],
    ["another order", page([section(heading("b"), heading("a"))]), { node: "a", what: "structure" }],
    [
      "another block",
      page([section(heading("a", { type: "content.button" }), heading("b"))]),
      { node: "a", what: "structure" },
    ],
    [
      "an empty slot more",
      page([{ ...section(heading("a"), heading("b")), slots: { content: [heading("a"), heading("b")], more: [] } }]),
      { node: "s", what: "structure" },
    ],
    [
      "the address",
      page([section(heading("a"), heading("b"))], { slug: { fr: "b" } }),
      { node: null, what: "setting" },
    ],
    [
      "a prop that nobody declared",
      page([
        section(heading("a", { props: { text: { fr: "Titre" }, level: "2", size: "auto", extra: 1 } }), heading("b")),
      ]),
      { node: "a", what: "setting" },
    ],
    [
      "a setting of a shared section's block",
      page([
        section(heading("a", { changes: { x: { type: "content.heading", props: { size: "large" } } } }), heading("b")),
      ]),
      { node: "a", what: "setting" },
    ],
  ])("%s", (_, after, expected) => expect(beyond(after)).toEqual(expected));
});

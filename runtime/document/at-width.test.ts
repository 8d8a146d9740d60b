import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BREAKPOINTS, type Node } from "#blocks/contract/index.ts";
import { registry } from "../registry.ts";
import { sampleNode, samplePage } from "../samples.ts";
import { migrateAt, nodeAt, ownerOf, propsAt, treeAt } from "./at-width.ts";
import { loadDocument } from "./load-document.ts";
import { walk } from "./tree.ts";
import { ajvValidators } from "./validators.server.ts";

const options = { registry, validators: ajvValidators(registry) };
const heading = (at: object, id = "h"): Node => ({ ...sampleNode("content.heading", {}, id), at }) as Node;
const problems = (...body: Node[]) => {
  const loaded = loadDocument(samplePage(body), options);
  return loaded.ok ? [] : loaded.reason.errors.map(({ pointer }) => pointer);
};

describe("props at a width", () => {
  const node = heading({ tablet: { size: "medium" }, mobile: { level: "3" } });

  it("narrower screens keep what wider ones say until they say otherwise", () => {
    expect(propsAt(node, "base")).toBe(node.props);
    expect(propsAt(node, "tablet")).toMatchObject({ size: "medium", level: node.props.level });
    expect(propsAt(node, "mobile")).toMatchObject({ size: "medium", level: "3" });
    expect(BREAKPOINTS.map((width) => ownerOf(node, "size", width))).toEqual(["base", "tablet", "tablet"]);
    expect(BREAKPOINTS.map((width) => ownerOf(node, "level", width))).toEqual(["base", "base", "mobile"]);
  });

  it("costs nothing where nothing differs", () => {
    const plain = sampleNode("content.heading", {}, "p");
    expect(nodeAt(plain, "mobile")).toBe(plain);
    expect(treeAt(samplePage([plain]).root, "mobile")).toEqual(samplePage([plain]).root);
  });

  it("a migration meets every width whole, and what no longer differs is no longer stored", () => {
    const props = fc.record({ a: fc.integer({ max: 3 }), b: fc.integer({ max: 3 }) });
    const part = fc.record({ a: fc.integer({ max: 3 }), b: fc.integer({ max: 3 }) }, { requiredKeys: [] });
    fc.assert(
      fc.property(props, part, part, (base, tablet, mobile) => {
        const old: Node = { id: "x", type: "t.t", props: base, at: { tablet, mobile } };
        const migrate = (each: Node["props"]) => ({ sum: Number(each.a) + Number(each.b) });
        const next = structuredClone(old);
        expect(migrateAt(next, (each) => ({ ok: true, props: migrate(each) })).ok).toBe(true);
        for (const width of BREAKPOINTS) expect(propsAt(next, width)).toEqual(migrate(propsAt(old, width)));
        if (next.at?.tablet) expect(next.at.tablet.sum).not.toBe(next.props.sum);
      }),
    );
  });
});

describe("the one door", () => {
  it("takes what differs by width, and points at what it does not take", () => {
    expect(problems(heading({ mobile: { size: "small" } }))).toEqual([]);
    expect(problems(heading({ mobile: { size: "enormous" } }))).toEqual(["/root/slots/body/0/at/mobile/size"]);
    expect(problems(heading({ tablet: { onclick: "x" } }))).toEqual(["/root/slots/body/0/at/tablet/onclick"]);
    expect(problems(heading({ mobile: {} }))).toEqual(["/root/slots/body/0/at/mobile"]);
    expect(problems(heading({ phone: { size: "small" } }))).toEqual(["/root/slots/body/0/at/phone"]);
  });

  it("refuses marks on the root, and fields that would be sent several times", () => {
    const doc = samplePage([]);
    expect(loadDocument({ ...doc, root: { ...doc.root, hidden: true } }, options)).toMatchObject({
      reason: { errors: [{ pointer: "/root/hidden" }] },
    });
    const field = { ...sampleNode("form.text", {}, "f"), at: { mobile: { name: "other" } } } as Node;
    const stack = { ...sampleNode("layout.stack", {}, "s"), slots: { body: [field] } };
    expect(problems(stack)).toEqual(["/root/slots/body/0/slots/body/0/at"]);
  });

  it("keeps locks and hidden nodes as they are", () => {
    const node = { ...sampleNode("content.heading", {}, "h"), locked: true, hidden: true } as const;
    const loaded = loadDocument(samplePage([node]), options);
    expect(loaded.ok && [...walk(loaded.value.root)][1]?.node).toEqual(node);
    expect(problems({ ...node, locked: false } as unknown as Node)).toEqual(["/root/slots/body/0/locked"]);
  });
});

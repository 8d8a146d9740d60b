import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Doc, Node } from "#blocks/contract/index.ts";
import { samplePage } from "../../samples.ts";
import { insertNode, moveNode, removeNode, updateNode, walk } from "../tree.ts";
import { merge } from "./merge.ts";

const page = (...body: Node[]): Doc => samplePage(body);
const node = (type: string, id: string, children?: Node[], props: Node["props"] = {}): Node => ({
  id,
  type,
  props,
  ...(children && { slots: { content: children } }),
});
const heading = (id: string, fr = id, more: Node["props"] = {}) =>
  node("content.heading", id, undefined, { text: { fr }, ...more });
const section = (id: string, ...children: Node[]) => node("layout.section", id, children);
const outline = ({ root }: Doc) =>
  [...walk(root)].map(({ node: each, parent }) => `${parent ? `${parent.id}>` : ""}${each.id}`).join(" ");
const propsOf = ({ root }: Doc, id: string) => [...walk(root)].find(({ node: each }) => each.id === id)?.node.props;
const asked = (...versions: Parameters<typeof merge>) => merge(...versions).conflicts.map(({ key }) => key);

describe("what only one side changed is in the result", () => {
  test("other blocks, other props, other languages, other style properties", () => {
    const base = page(heading("a", "A", { level: 2 }), heading("b"));
    const mine = page({ ...heading("a", "Mien", { level: 2 }), style: { base: { color: "accent" } } }, heading("b"));
    const theirs = page(
      { ...heading("a", "A", { level: 3 }), style: { base: { paddingBlockStart: "4" } } },
      node("content.heading", "b", undefined, { text: { fr: "b", ar: "ب" } }),
    );
    const { doc, conflicts } = merge(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(propsOf(doc, "a")).toEqual({ text: { fr: "Mien" }, level: 3 });
    expect(propsOf(doc, "b")).toEqual({ text: { fr: "b", ar: "ب" } });
    expect(doc.root.slots?.body?.[0]?.style).toEqual({ base: { color: "accent", paddingBlockStart: "4" } });
  });

  test("blocks that were added stand behind the sibling they stood behind", () => {
    const base = page(heading("a"), heading("b"));
    const mine = page(heading("a"), heading("m"), heading("b"));
    const theirs = page(heading("t"), heading("a"), heading("b"), heading("z"));
    expect(outline(merge(base, mine, theirs).doc)).toBe("root root>t root>a root>m root>b root>z");
  });

  test("a block is moved by one and written by the other", () => {
    const base = page(section("s"), heading("a"));
    const mine = page(section("s", heading("a")));
    const theirs = page(section("s"), heading("a", "Autre"));
    const { doc, conflicts } = merge(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(outline(doc)).toBe("root root>s s>a");
    expect(propsOf(doc, "a")).toEqual({ text: { fr: "Autre" } });
  });

  test("a branch that one removed and nobody worked in is gone; what the other moved out of it stays", () => {
    const base = page(section("s", heading("a"), heading("b")));
    const mine = page(heading("b"));
    const theirs = page(section("s", heading("a"), heading("b")), heading("c"));
    expect(outline(merge(base, mine, theirs).doc)).toBe("root root>c root>b");
  });

  test("what the page says of itself", () => {
    const base = page();
    const mine = { ...base, meta: { ...base.meta, title: { fr: "Mien" } } } as Doc;
    const theirs = { ...base, meta: { ...base.meta, title: { en: "Theirs" }, mood: "nuit" } } as Doc;
    const { doc } = merge({ ...base, meta: { ...base.meta, title: {} } } as Doc, mine, theirs);
    expect(doc.meta).toMatchObject({ title: { fr: "Mien", en: "Theirs" }, mood: "nuit" });
  });
});

describe("what both changed is asked", () => {
  const base = page(section("s", heading("a")), section("r"));

  test("one value, with its three versions", () => {
    const mine = page(section("s", heading("a", "Mien")), section("r"));
    const theirs = page(section("s", heading("a", "Leur")), section("r"));
    const kept = merge(base, mine, theirs);
    expect(kept.conflicts).toMatchObject([
      { kind: "field", pointer: "/props/text/fr", base: "a", mine: "Mien", theirs: "Leur" },
    ]);
    expect(propsOf(kept.doc, "a")).toEqual({ text: { fr: "Mien" } });
    expect(propsOf(merge(base, mine, theirs, () => "theirs").doc, "a")).toEqual({ text: { fr: "Leur" } });
  });

  test("a branch that one removed and the other worked in", () => {
    const removed = page(section("r"));
    const written = page(section("s", heading("a", "Leur"), heading("n")), section("r"));
    expect(merge(base, removed, written).conflicts).toMatchObject([{ kind: "removed", by: "mine", node: { id: "s" } }]);
    expect(outline(merge(base, removed, written, () => "mine").doc)).toBe("root root>r");
    expect(outline(merge(base, removed, written, () => "theirs").doc)).toBe("root root>s s>a s>n root>r");
    expect(outline(merge(base, written, removed, () => "mine").doc)).toBe("root root>s s>a s>n root>r");
  });

  test("a block that both moved; two that each put into the other", () => {
    const three = page(section("s"), section("r"), heading("a"));
    const inS = page(section("s", heading("a")), section("r"));
    const inR = page(section("s"), section("r", heading("a")));
    expect(asked(three, inS, inR)).toEqual(["place a"]);
    const sInR = page(section("r", section("s")), heading("a"));
    const rInS = page(section("s", section("r")), heading("a"));
    expect(asked(three, sInR, rInS)).toEqual(["place r"]);
    expect(outline(merge(three, sInR, rInS).doc)).toBe("root root>r r>s root>a");
    expect(outline(merge(three, sInR, rInS, () => "theirs").doc)).toBe("root root>s s>r root>a");
  });

  test("an order that both changed", () => {
    const ordered = (...ids: string[]) => page(...ids.map((id) => heading(id)));
    expect(asked(ordered("a", "b", "c"), ordered("b", "a", "c"), ordered("a", "c", "b"))).toEqual(["order root/body"]);
    expect(asked(ordered("a", "b", "c"), ordered("b", "a", "c"), ordered("b", "a", "c"))).toEqual([]);
  });

  test("a picture is one value: its size never meets another's address", () => {
    const image = (src: string, width: number) => node("content.image", "i", undefined, { image: { src, width } });
    expect(asked(page(image("a", 1)), page(image("b", 2)), page(image("a", 3)))).toEqual(["field i/props/image"]);
  });
});

/** Edits as two people make them, on the same page. */
const edit = fc.record({
  what: fc.constantFrom("write", "remove", "move", "insert", "title"),
  at: fc.nat(30),
  to: fc.nat(30),
  words: fc.stringMatching(/^[a-z]{1,4}$/),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(doc: Doc, edits: readonly Edit[], who: string): Doc {
  let page = doc;
  edits.forEach((each, index) => {
    page = editedOnce(page, each, `${who}${index}`);
  });
  return page;
}

function editedOnce(page: Doc, { what, at, to, words }: Edit, fresh: string): Doc {
  const all = [...walk(page.root)].map(({ node: each }) => each);
  const inner = all.slice(1);
  const one = inner[at % Math.max(1, inner.length)];
  const holders = all.filter((each) => each.slots);
  const holder = holders[to % holders.length] ?? page.root;
  const place = { parent: holder.id, slot: Object.keys(holder.slots ?? {})[0] ?? "body", index: to };
  if (what === "title") return { ...page, meta: { ...page.meta, title: { fr: words } } } as Doc;
  if (what === "insert") return { ...page, root: insertNode(page.root, place, section(fresh)) };
  if (!one) return page;
  if (what === "remove") return { ...page, root: removeNode(page.root, one.id) };
  if (what === "move") return { ...page, root: moveNode(page.root, one.id, place) };
  return { ...page, root: updateNode(page.root, one.id, (each) => ({ ...each, props: { ...each.props, words } })) };
}

describe("of any two versions", () => {
  const start = page(
    section("s1", heading("h1"), section("s2", heading("h2"), heading("h3"))),
    section("s3", heading("h4")),
    heading("h5"),
  );
  const runs = { numRuns: process.env.VITRINE_FULL ? 5_000 : 400 };
  const edits = fc.array(edit, { maxLength: 8 });
  const choices = fc.infiniteStream(fc.constantFrom("mine", "theirs"));

  test("comes one tree, each block once, whatever is chosen", () => {
    fc.assert(
      fc.property(edits, edits, choices, (a, b, chosen) => {
        const merged = merge(start, edited(start, a, "m"), edited(start, b, "t"), () => chosen.next().value ?? "mine");
        const ids = [...walk(merged.doc.root)].map(({ node: each }) => each.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      runs,
    );
  });

  test("where one side changed nothing, the other is the result, as it is", () => {
    fc.assert(
      fc.property(edits, (a) => {
        const one = edited(start, a, "m");
        const copy = structuredClone(start);
        const said = ({ root, meta }: Doc) => JSON.stringify({ root, meta });
        expect(said(merge(start, one, copy).doc)).toBe(said(one));
        expect(said(merge(start, copy, one).doc)).toBe(said(one));
        expect(said(merge(start, one, structuredClone(one)).doc)).toBe(said(one));
      }),
      runs,
    );
  });

  test("nothing is lost without a question: a block that one side wrote or added is there as written", () => {
    fc.assert(
      fc.property(edits, edits, (a, b) => {
        const [mine, theirs] = [edited(start, a, "m"), edited(start, b, "t")];
        const { doc, conflicts } = merge(start, mine, theirs);
        if (conflicts.length > 0) return;
        for (const side of [mine, theirs]) {
          for (const { node: each } of walk(side.root)) {
            const words = each.props.words;
            if (words !== propsOf(start, each.id)?.words) expect(propsOf(doc, each.id)?.words).toBe(words);
          }
        }
      }),
      runs,
    );
  });

  test("asks the same of both sides, and where nothing is asked says the same to both", () => {
    fc.assert(
      fc.property(edits, edits, (a, b) => {
        const [mine, theirs] = [edited(start, a, "m"), edited(start, b, "t")];
        const [one, other] = [merge(start, mine, theirs), merge(start, theirs, mine, () => "theirs")];
        expect(one.conflicts.map(({ key }) => key).sort()).toEqual(other.conflicts.map(({ key }) => key).sort());
        const parents = (doc: Doc) => outline(doc).split(" ").sort();
        if (one.conflicts.length === 0) expect(parents(one.doc)).toEqual(parents(other.doc));
      }),
      runs,
    );
  });
});

import { describe, expect, test } from "vitest";
import { placeOf, walk } from "#runtime/document/tree.ts";
import { ajvValidators } from "#runtime/document/validators.server.ts";
import { testRegistry } from "../testing/blocks.ts";
import { pageOf } from "../testing/documents.ts";
import { newNode } from "./new-node.ts";
import { createSession, type EditorSession } from "./session.ts";

const validators = ajvValidators(testRegistry);

function open(clock = { now: 0 }) {
  let next = 0;
  const newId = () => `n${next++}`;
  const doc = pageOf(testRegistry);
  return createSession({ doc, registry: testRegistry, validators, locale: "fr", newId, now: () => clock.now });
}

const outline = (session: EditorSession) => [...walk(session.state().doc.root)].map(({ node }) => node.id).join(" ");

describe("inserting", () => {
  test("goes into the selected container, else after the selection", () => {
    const session = open();
    session.insert("layout.section");
    session.insert("content.heading");
    session.insert("content.words");
    expect(placeOf(session.state().doc.root, "n1")).toEqual({ parent: "n0", slot: "content", index: 0 });
    expect(placeOf(session.state().doc.root, "n2")).toEqual({ parent: "n0", slot: "content", index: 1 });
    expect(session.state().selection).toEqual(["n2"]);
  });

  test("a second section stands beside the selected one, not in it", () => {
    const session = open();
    session.insert("layout.section");
    session.insert("layout.section");
    expect(placeOf(session.state().doc.root, "n1")?.parent).toBe("root");
  });

  test("says which types the document uses, and at which version", () => {
    const session = open();
    session.insert("layout.section");
    expect(session.state().doc.blocks).toEqual({ "layout.page": 1, "layout.section": 2 });
    session.remove();
    expect(session.state().doc.blocks).toEqual({ "layout.page": 1 });
  });

  test("is refused where the slot does not take the block, and changes nothing", () => {
    const session = open();
    session.insert("layout.columns");
    const before = session.state().doc;
    const outcome = session.insert("layout.section", { parent: "n0", slot: "start", index: 0 });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "place.not-accepted" } });
    expect(session.state().doc).toBe(before);
  });
});

describe("moving", () => {
  test("keeps the order of several blocks and counts siblings as they stood", () => {
    const session = open();
    for (let i = 0; i < 5; i++) session.insert("content.heading", { parent: "root", slot: "body", index: i });
    session.move(["n0", "n2"], { parent: "root", slot: "body", index: 4 });
    expect(outline(session)).toBe("root n1 n3 n0 n2 n4");
  });

  test("never into itself", () => {
    const session = open();
    session.insert("layout.section");
    const outcome = session.move(["n0"], { parent: "n0", slot: "content", index: 0 });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "place.inside-itself" } });
  });

  test("by the keyboard walks through siblings, slots and parents", () => {
    const session = open();
    session.insert("layout.columns");
    session.insert("content.heading", { parent: "n0", slot: "start", index: 0 });
    session.step("n1", "down");
    expect(placeOf(session.state().doc.root, "n1")).toEqual({ parent: "n0", slot: "end", index: 0 });
    session.step("n1", "down");
    expect(placeOf(session.state().doc.root, "n1")).toEqual({ parent: "root", slot: "body", index: 1 });
    session.step("n1", "in");
    expect(placeOf(session.state().doc.root, "n1")).toEqual({ parent: "n0", slot: "start", index: 0 });
    session.step("n1", "out");
    expect(outline(session)).toBe("root n0 n1");
    expect(session.step("n1", "down")).toMatchObject({ ok: false, refusal: { code: "move.nowhere" } });
  });

  test("to where it stands is no step", () => {
    const session = open();
    session.insert("content.heading");
    const { past } = session.state();
    session.move(["n0"], { parent: "root", slot: "body", index: 1 });
    expect(session.state().past).toBe(past);
  });
});

describe("props", () => {
  test("what the schema refuses never enters the document", () => {
    const session = open();
    session.insert("content.heading");
    const before = session.state().doc;
    const outcome = session.setProps("n0", { text: { fr: "x".repeat(61) } });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "props.invalid" } });
    expect(session.state().doc).toBe(before);
  });

  test("typing is one step until one pauses", () => {
    const clock = { now: 0 };
    const session = open(clock);
    session.insert("content.heading");
    for (const text of ["A", "AB", "ABC"]) {
      clock.now += 200;
      session.setProps("n0", { text: { fr: text } });
    }
    clock.now += 2_000;
    session.setProps("n0", { text: { fr: "ABCD" } });
    expect(session.state().past).toHaveLength(3);
    session.undo();
    expect(session.state().doc.root.slots?.body?.[0]?.props.text).toEqual({ fr: "ABC" });
    session.undo();
    expect(session.state().doc.root.slots?.body?.[0]?.props.text).toEqual({ fr: "Titre", ar: "عنوان", en: "Heading" });
  });
});

test("styles are stored where they differ, and nothing is left of them after a reset", () => {
  const session = open();
  session.insert("content.heading");
  session.setBreakpoint("mobile");
  session.setStyle({ textAlign: "center" });
  expect(session.state().doc.root.slots?.body?.[0]?.style).toEqual({ mobile: { textAlign: "center" } });
  session.setStyle({ textAlign: null });
  expect(session.state().doc.root.slots?.body?.[0]).not.toHaveProperty("style");
});

test("removing gives the selection to the neighbour", () => {
  const session = open();
  for (let i = 0; i < 3; i++) session.insert("content.heading", { parent: "root", slot: "body", index: i });
  session.select("n1");
  session.remove();
  expect(session.state().selection).toEqual(["n2"]);
  session.remove();
  expect(session.state().selection).toEqual(["n0"]);
});

test("a read-only session refuses every change", () => {
  const session = open();
  session.insert("content.heading");
  session.setReadOnly(true);
  const before = session.state().doc;
  for (const outcome of [session.insert("content.heading"), session.remove(), session.undo(), session.duplicate()]) {
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "session.read-only" } });
  }
  expect(session.state().doc).toBe(before);
});

describe("the clipboard", () => {
  test("carries blocks to another page under new ids, parts included", () => {
    const [from, to] = [open(), open()];
    from.insert("layout.section");
    from.insert("content.heading");
    from.setProps("n1", { text: { fr: "Copié" } });
    from.select("n0");
    const text = from.copy();
    expect(text).toContain('"vitrine": "blocks"');
    to.insert("content.words");
    expect(to.paste(text ?? "").ok).toBe(true);
    const copy = to.state().doc.root.slots?.body?.[1];
    expect(copy?.type).toBe("layout.section");
    expect(copy?.slots?.content?.[0]?.props).toEqual({ text: { fr: "Copié" } });
    const ids = [...walk(to.state().doc.root)].map(({ node }) => node.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("brings old blocks up to date", () => {
    const session = open();
    const old = { id: "a", type: "layout.section", props: {}, slots: { content: [] } };
    const clip = { vitrine: "blocks", format: 1, blocks: { "layout.section": 1 }, nodes: [old] };
    expect(session.paste(JSON.stringify(clip)).ok).toBe(true);
    expect(session.state().doc.root.slots?.body?.[0]?.props).toEqual({ width: "full" });
  });

  test.each([
    ["words from elsewhere", "Bonjour", "clip.foreign"],
    ["other JSON", '{"a":1}', "clip.foreign"],
    ["a block nobody knows", clipOf({ id: "a", type: "evil.script", props: {} }), "clip.unknown-block"],
    ["props outside the schema", clipOf({ id: "a", type: "content.heading", props: { html: "<b>" } }), "clip.invalid"],
    [
      "a reach for the prototype",
      '{"vitrine":"blocks","format":1,"blocks":{},"nodes":[{"__proto__":{}}]}',
      "clip.invalid",
    ],
  ])("refuses %s", (_name, text, code) => {
    const session = open();
    expect(session.paste(text)).toMatchObject({ ok: false, refusal: { code } });
    expect(session.state().past).toHaveLength(0);
  });
});

function clipOf(node: unknown): string {
  const blocks = { "content.heading": 1, "evil.script": 1 };
  return JSON.stringify({ vitrine: "blocks", format: 1, blocks, nodes: [node] });
}

describe("settings apart by width", () => {
  test("are written where their word counts, and go back", () => {
    const session = open();
    session.insert("layout.columns");
    session.setBreakpoint("mobile");
    session.setProps("n0", { ratio: 30 });
    session.setApart("n0", "ratio", true);
    session.setProps("n0", { ratio: 70 });
    const node = () => session.state().doc.root.slots?.body?.[0];
    expect(node()).toMatchObject({ props: { ratio: 30 }, at: { mobile: { ratio: 70 } } });
    expect(session.propsOf("n0")).toEqual({ ratio: 70 });
    expect(session.setProps("n0", { ratio: 400 })).toMatchObject({ ok: false, refusal: { pointer: "/ratio" } });
    session.setApart("n0", "ratio", false);
    expect(node()).not.toHaveProperty("at");
  });

  test("of several blocks change together, in one step", () => {
    const session = open();
    for (let i = 0; i < 3; i++) session.insert("layout.columns", { parent: "root", slot: "body", index: i });
    session.setProps(["n0", "n2"], { ratio: 20 });
    expect(session.state().doc.root.slots?.body?.map((node) => node.props.ratio)).toEqual([20, 50, 20]);
    session.undo();
    expect(session.state().doc.root.slots?.body?.map((node) => node.props.ratio)).toEqual([50, 50, 50]);
  });
});

describe("locks", () => {
  test("keep a block and what stands in it from being changed, moved, removed or filled", () => {
    const session = open();
    session.insert("layout.section");
    session.insert("content.heading");
    session.mark({ locked: true }, ["n0"]);
    const before = session.state().doc;
    const refused = { ok: false, refusal: { code: "node.locked" } };
    expect(session.setProps("n1", { text: { fr: "x" } })).toMatchObject(refused);
    expect(session.remove(["n1"])).toMatchObject(refused);
    expect(session.step("n1", "out")).toMatchObject(refused);
    expect(session.setStyle({ color: "accent" }, ["n0"])).toMatchObject(refused);
    expect(session.insert("content.words", { parent: "n0", slot: "content", index: 0 })).toMatchObject(refused);
    expect(session.cut()).toBeUndefined();
    expect(session.state().doc).toBe(before);
    session.mark({ locked: null }, ["n0"]);
    expect(session.remove(["n1"]).ok).toBe(true);
  });
});

describe("exchanging", () => {
  test("puts blocks where the first of the others stood, in one step", () => {
    const session = open();
    for (let i = 0; i < 3; i++) session.insert("content.heading", { parent: "root", slot: "body", index: i });
    const before = session.state().doc;
    session.exchange(["n0", "n2"], [newNode(testRegistry, "layout.section", () => "s")]);
    expect(outline(session)).toBe("root s n1");
    session.undo();
    expect(session.state().doc).toBe(before);
  });
});

describe("grouping", () => {
  test("only blocks of one place, and back again", () => {
    const session = open();
    session.insert("layout.section");
    session.insert("content.heading", { parent: "n0", slot: "content", index: 0 });
    session.insert("content.heading", { parent: "root", slot: "body", index: 1 });
    expect(session.group(["n1", "n2"])).toMatchObject({ ok: false, refusal: { code: "group.apart" } });
    session.ungroup("n0");
    expect(outline(session)).toBe("root n1 n2");
    expect(session.ungroup("n1")).toMatchObject({ ok: false, refusal: { code: "ungroup.nothing" } });
  });
});

test("who only looks after contents writes words; everything else is refused and says so", () => {
  const base = open();
  base.insert("content.heading");
  const { doc } = base.state();
  const session = createSession({ ...{ doc, registry: testRegistry, validators, locale: "fr" }, contentOnly: true });
  const refusals: string[] = [];
  session.watch((event) => event.kind === "refused" && refusals.push(event.refusal.code));
  const [first] = [...walk(doc.root)].filter(({ node }) => node.type === "content.heading");
  const id = first?.node.id ?? "";
  expect(session.setProps(id, { text: { fr: "Nouveau titre" } }).ok).toBe(true);
  const written = session.state().doc;
  session.select(id);
  session.remove();
  session.duplicate();
  session.setStyle({ align: "center" } as never);
  session.insert("content.heading");
  expect(refusals).toEqual(Array(4).fill("session.content-only"));
  expect(session.state().doc).toBe(written);
  expect(session.undo().ok).toBe(true);
});

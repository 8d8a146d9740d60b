import fc from "fast-check";
import { expect, test } from "vitest";
import type { Doc, Node } from "#blocks/contract/index.ts";
import { loadDocument } from "#runtime/document/load-document.ts";
import { merge } from "#runtime/document/merge/merge.ts";
import { insertNode, walk } from "#runtime/document/tree.ts";
import { ajvValidators } from "#runtime/document/validators.server.ts";
import { testRegistry } from "../testing/blocks.ts";
import { node, pageOf } from "../testing/documents.ts";
import { MemoryDocuments } from "../testing/memory-ports.ts";
import { MAX_STEPS } from "./history.ts";
import { newNode } from "./new-node.ts";
import { createSession, type EditorSession } from "./session.ts";

const validators = ajvValidators(testRegistry);

function open() {
  let next = 0;
  const newId = () => `n${next++}`;
  return createSession({
    doc: pageOf(testRegistry),
    registry: testRegistry,
    validators,
    locale: "fr",
    newId,
    now: () => 0,
  });
}

const text = (session: EditorSession) => JSON.stringify(session.state().doc);
const action = fc.tuple(fc.nat(9), fc.nat(30), fc.nat(30));

test("undo takes everything back, redo brings everything again, and the document stays one that loads", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      const session = open();
      const first = session.state().doc;
      for (const [what, a, b] of actions) act(session, what, a, b);
      const last = session.state().doc;
      expect(loadDocument(last, { registry: testRegistry, validators })).toMatchObject({ ok: true, value: last });
      const steps = session.state().past.length;
      for (let i = 0; i < steps; i++) session.undo();
      expect(session.state().doc).toBe(first);
      for (let i = 0; i < steps; i++) session.redo();
      expect(session.state().doc).toBe(last);
    }),
    { numRuns: 300 },
  );
});

test("two hundred steps come back byte for byte, over publications in between", { timeout: 60_000 }, () => {
  fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 400, maxLength: 600 }), fc.nat(50), async (actions, every) => {
      const session = open();
      const documents = new MemoryDocuments(session.state().doc);
      const versions: string[] = [];
      for (const [index, [what, a, b]] of actions.entries()) {
        const before = text(session);
        const steps = session.state().past;
        act(session, what, a, b);
        session.endStep();
        if (session.state().past !== steps) versions.push(before);
        if (index % (every + 2) === 0) {
          const saved = documents.write(session.state().doc, "Moi");
          await documents.publish(saved.id, saved.revision);
        }
      }
      const last = text(session);
      const steps = session.state().past.length;
      expect(steps).toBe(Math.min(MAX_STEPS, versions.length));
      for (let i = 1; i <= steps; i++) {
        session.undo();
        expect(text(session)).toBe(versions.at(-i));
      }
      expect(session.undo().ok).toBe(false);
      for (let i = 0; i < steps; i++) session.redo();
      expect(text(session)).toBe(last);
    }),
    { numRuns: process.env.VITRINE_FULL ? 100 : 5 },
  );
});

test("undoing all leaves what others did meanwhile, and that alone; redo leaves it too", { timeout: 60_000 }, () => {
  const others = fc.array(fc.nat(3), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), others, (actions, arrivals) => {
      const session = open();
      let theirs = session.state().doc;
      actions.forEach(([what, a, b], index) => {
        act(session, what, a, b);
        session.endStep();
        if (index % 5 !== 0 || arrivals[index / 5] === undefined) return;
        for (let i = 0; i <= (arrivals[index / 5] ?? 0); i++) {
          const added = node("content.heading", `theirs${index}-${i}`, undefined, { text: { fr: "Autre" } });
          const { doc } = session.state();
          session.arrive(merge(doc, doc, withFirst(doc, added)).doc);
          theirs = withFirst(theirs, added);
        }
      });
      const last = text(session);
      const steps = session.state().past.length;
      for (let i = 0; i < steps; i++) session.undo();
      expect(session.state().doc.root).toEqual(theirs.root);
      for (let i = 0; i < steps; i++) session.redo();
      expect(text(session)).toBe(last);
    }),
    { numRuns: process.env.VITRINE_FULL ? 2_000 : 150 },
  );
});

/** As another person adds a block at the top of the page. */
function withFirst(doc: Doc, added: Node): Doc {
  const root = insertNode(doc.root, { parent: "root", slot: "body", index: 0 }, added);
  return { ...doc, root, blocks: { ...doc.blocks, [added.type]: 1 } };
}

/** One arbitrary command on arbitrary nodes; many are refused, which must leave the document alone. */
function act(session: EditorSession, what: number, a: number, b: number) {
  const nodes = [...walk(session.state().doc.root)].map(({ node }) => node);
  const one = nodes[a % nodes.length];
  const other = nodes[b % nodes.length];
  if (!one || !other) return;
  const types = ["layout.section", "layout.columns", "content.heading", "content.words"];
  const type = types[b % types.length] ?? "content.heading";
  const slot = Object.keys(testRegistry.get(other.type)?.slots ?? {})[a % 2] ?? "body";
  const place = { parent: other.id, slot, index: a % 4 };
  [
    () => session.insert(type),
    () => session.insert(type, place),
    () => session.move([one.id], place),
    () => session.remove([one.id]),
    () => session.duplicate([one.id]),
    () => session.step(one.id, (["up", "down", "in", "out"] as const)[b % 4] ?? "up"),
    () => session.setProps(one.id, { text: { fr: `t${b}` } }),
    () => session.setStyle({ textAlign: b % 2 ? "center" : null }, [one.id], "tablet"),
    () => session.rename(one.id, b % 2 ? "Nom" : ""),
    () => session.insertNodes([newNode(testRegistry, type, () => "again"), one], place),
  ][what]?.();
}

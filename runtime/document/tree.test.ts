import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Node } from "#blocks/contract/index.ts";
import { contains, findNode, insertNode, moveNode, placeOf, removeNode, updateNode, walk, withNewIds } from "./tree.ts";

/** A random tree of up to some dozens of nodes with ids n0, n1 … in order of making. */
const trees = fc.array(fc.tuple(fc.nat(), fc.constantFrom("body", "side")), { maxLength: 30 }).map((steps) => {
  const root: Node = { id: "n0", type: "t.t", props: {} };
  const nodes = [root];
  steps.forEach(([parent, slot], index) => {
    const node: Node = { id: `n${index + 1}`, type: "t.t", props: {} };
    const at = nodes[parent % nodes.length] ?? root;
    at.slots ??= {};
    at.slots[slot] = [...(at.slots[slot] ?? []), node];
    nodes.push(node);
  });
  return root;
});
const ids = (root: Node) => [...walk(root)].map(({ node }) => node.id);
const frozen = (root: Node): Node => {
  for (const { node } of walk(root)) {
    for (const list of Object.values(node.slots ?? {})) Object.freeze(list);
    Object.freeze(node.slots);
    Object.freeze(node);
  }
  return root;
};
const pick = fc.record({ a: fc.nat(), b: fc.nat(), index: fc.nat(8), slot: fc.constantFrom("body", "side") });

describe("a tree of nodes", () => {
  it("keeps every node when one is moved, wherever to, and puts it where it was asked", () => {
    fc.assert(
      fc.property(trees, pick, (tree, { a, b, index, slot }) => {
        const before = ids(frozen(tree));
        const id = before[a % before.length] ?? "n0";
        const parent = before[b % before.length] ?? "n0";
        const moved = moveNode(tree, id, { parent, slot, index });
        expect(ids(moved).sort()).toEqual(before.toSorted());
        const node = findNode(tree, id);
        const lawful = id !== "n0" && node && !contains(node, parent);
        if (lawful) expect(placeOf(moved, id)).toMatchObject({ parent, slot });
        else expect(moved).toBe(tree);
      }),
    );
  });

  it("takes back an insertion by removing it", () => {
    fc.assert(
      fc.property(trees, pick, (tree, { a, index, slot }) => {
        const before = ids(frozen(tree));
        const parent = before[a % before.length] ?? "n0";
        const inserted = insertNode(tree, { parent, slot, index }, { id: "new", type: "t.t", props: {} });
        expect(ids(inserted)).toHaveLength(before.length + 1);
        expect(ids(removeNode(inserted, "new"))).toEqual(before);
      }),
    );
  });

  it("shares what it does not change", () => {
    fc.assert(
      fc.property(trees, fc.nat(), (tree, a) => {
        const all = ids(frozen(tree));
        const id = all[a % all.length] ?? "n0";
        const updated = updateNode(tree, id, (node) => ({ ...node, name: "x" }));
        const path = new Set([...walk(updated)].filter(({ node }) => contains(node, id)).map(({ node }) => node.id));
        for (const { node } of walk(tree)) expect(findNode(updated, node.id) === node).toBe(!path.has(node.id));
      }),
    );
  });

  it("copies with new ids, each once, and the same shape", () => {
    fc.assert(
      fc.property(trees, (tree) => {
        let next = 0;
        const copy = withNewIds(frozen(tree), () => `c${next++}`);
        expect(new Set(ids(copy)).size).toBe(ids(tree).length);
        expect(ids(copy).some((id) => id.startsWith("n"))).toBe(false);
      }),
    );
  });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { BREAKPOINTS, type Breakpoint, type Node } from "#blocks/contract/index.ts";
import { propsAt } from "../document/at-width.ts";
import { walk } from "../document/tree.ts";
import { compileStyle } from "./compile-style.ts";
import { type ShownNode, shownTree } from "./shown-tree.ts";

const some = fc.option(fc.record({ n: fc.integer({ min: 0, max: 2 }) }), { nil: undefined });
const trees: fc.Arbitrary<Node> = fc
  .letrec<{ node: Omit<Node, "id"> }>((tie) => ({
    node: fc
      .tuple(
        some,
        some,
        fc.boolean(),
        fc.oneof({ maxDepth: 3 }, fc.constant([]), fc.array(tie("node"), { maxLength: 3 })),
      )
      .map(([tablet, mobile, hidden, body]) => ({
        type: "t.t",
        props: { n: 0, anchor: "a" },
        ...((tablet || mobile) && { at: { ...(tablet && { tablet }), ...(mobile && { mobile }) } }),
        ...(hidden && { hidden: true as const }),
        slots: { body: body as Node[] },
      })),
  }))
  .node.map((root) => numbered({ ...root, hidden: undefined, at: undefined } as Omit<Node, "id">, { next: 0 }));

function numbered({ slots, ...tree }: Omit<Node, "id">, counter: { next: number }): Node {
  const id = `n${counter.next++}`;
  return { id, ...tree, slots: { body: (slots?.body ?? []).map((child) => numbered(child, counter)) } };
}

/** What a screen of this width displays, as nested props. */
function displayed(nodes: readonly ShownNode[], width: Breakpoint): unknown[] {
  return nodes
    .filter((node) => !node.off?.includes(width))
    .map((node) => [node.props.n, displayed(node.slots?.body ?? [], width)]);
}

function expected(nodes: readonly Node[], width: Breakpoint): unknown[] {
  return nodes
    .filter((node) => !node.hidden)
    .map((node) => [propsAt(node, width).n, expected(node.slots?.body ?? [], width)]);
}

it("shows at every width exactly what the document says there, each copy with an id of its own", () => {
  fc.assert(
    fc.property(trees, (root) => {
      const shown = shownTree(root);
      for (const width of BREAKPOINTS) {
        expect(displayed(shown.slots?.body ?? [], width)).toEqual(expected(root.slots?.body ?? [], width));
      }
      const nodes = [...walk(shown)].map(({ node }) => node as ShownNode);
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
      for (const node of nodes) if (node.off) expect(node.props.anchor).toBe("");
      expect(shownTree(root)).toBe(shown);
    }),
    { numRuns: 300 },
  );
});

it("lets media queries choose, after everything else a stylesheet says of a node", () => {
  const node: Node = {
    id: "a",
    type: "t.t",
    props: { n: 0 },
    at: { mobile: { n: 1 } },
    style: { mobile: { visibility: "shown" } },
  };
  const css = compileStyle(shownTree({ id: "root", type: "t.t", props: {}, slots: { body: [node] } }));
  expect(css).toContain("@media not all and (max-width:1023px){.n-mobile_a{display:none}}");
  expect(css.indexOf("(max-width:639px){.n-a{display:none}}")).toBeGreaterThan(css.indexOf("revert-layer"));
});

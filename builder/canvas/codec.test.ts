import fc from "fast-check";
import grapesjs from "grapesjs";
import { expect, test } from "vitest";
import type { Node } from "#blocks/contract/index.ts";
import { testRegistry } from "../testing/blocks.ts";
import { anyNode } from "../testing/documents.ts";
import { fromCanvas, type ReadableComponent, SLOT_TYPE, toCanvas, UNKNOWN_TYPE } from "./codec.ts";

const editor = grapesjs.init({ headless: true, telemetry: false, avoidDefaults: false });
for (const type of [...testRegistry.all().map((block) => block.type), UNKNOWN_TYPE]) {
  editor.Components.addType(type, { model: { defaults: { node: null } } });
}
editor.Components.addType(SLOT_TYPE, { model: { defaults: { slot: "" } } });

/** Through GrapesJS's own component model, which copies, defaults and normalises what it is given. */
function throughGrapes(node: Node): Node {
  editor.setComponents([toCanvas(testRegistry, node)]);
  const [shown] = editor.getWrapper()?.components().models ?? [];
  if (!shown) throw new Error("GrapesJS took nothing");
  expect(shown.get("node")).toBe(node);
  return fromCanvas(shown);
}

test("what goes onto the canvas comes back as it was", { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(anyNode, (node) => {
      const before = structuredClone(node);
      expect(throughGrapes(node)).toEqual(before);
      expect(node).toEqual(before);
    }),
    { numRuns: process.env.VITRINE_FULL ? 10_000 : 300 },
  );
});

test("what has no place in a document is a bug, not data", () => {
  const stranger = (): ReadableComponent => ({ get: () => undefined, components: () => ({ map: () => [] }) });
  expect(() => fromCanvas(stranger())).toThrow("no block");
});

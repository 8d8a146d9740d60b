import type { Doc, Node } from "#blocks/contract/index.ts";
import type { PatchOperation } from "../document/json-patch.ts";
import { walk } from "../document/tree.ts";

/** Where a node lies, and the operation that makes sure of it: a document that changed meanwhile is not mended blindly. */
export function pointerTo(doc: Doc, id: string): { node: Node; pointer: string; test: PatchOperation[] } | null {
  for (const { node, pointer } of walk(doc.root)) {
    if (node.id === id) return { node, pointer, test: [{ op: "test", path: `${pointer}/id`, value: id }] };
  }
  return null;
}

/** Words cut at a space, no longer than so many letters. */
export function shortened(text: string, most: number): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).replace(/[\s,;:.–-]+$/, "")}…`;
}

/** The node that a pointer leads into. */
export function nodeAt(root: Node, pointer: string): Node | undefined {
  let at: Node | undefined = root;
  for (const [, slot = "", index = ""] of pointer.matchAll(/\/slots\/([^/]+)\/(\d+)/g)) {
    at = at?.slots?.[slot]?.[Number(index)];
  }
  return at;
}

import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { Doc, Node } from "#blocks/contract/index.ts";
import { LIMITS } from "#runtime/document/limits.ts";
import type { Registry } from "#runtime/document/registry.ts";
import { contains, findNode, typesOf, walk } from "#runtime/document/tree.ts";
import type { EditRefusal } from "./state.ts";

/**
 * Blocks inside blocks that the editor lets people build. The loading door takes a little more, so that whatever was
 * built here always comes back in.
 */
export const MAX_NESTING = 30;

/** The document with another root; `blocks` says the version of each type in use, no more and no less. */
export function withRoot(doc: Doc, root: Node, registry: Registry): Doc {
  if (root === doc.root) return doc;
  const blocks = Object.fromEntries(
    [...typesOf(root)].sort().map((type) => [type, doc.blocks[type] ?? registry.get(type)?.version ?? 1]),
  );
  return { ...doc, root, blocks: sameBlocks(doc.blocks, blocks) ? doc.blocks : blocks };
}

function sameBlocks(a: Doc["blocks"], b: Doc["blocks"]): boolean {
  const keys = Object.keys(b);
  return keys.length === Object.keys(a).length && keys.every((key) => a[key] === b[key]);
}

/** Ids in document order, without nodes that stand inside another of them: what a command acts on. */
export function topmost(root: Node, ids: readonly string[]): string[] {
  const wanted = new Set(ids);
  const found: Node[] = [];
  for (const { node } of walk(root)) {
    if (wanted.has(node.id) && !found.some((outer) => contains(outer, node.id))) found.push(node);
  }
  return found.map((node) => node.id);
}

/** The nodes from the root down to `id`, both included; empty when it is not in the tree. */
export function pathTo(root: Node, id: string): Node[] {
  if (root.id === id) return [root];
  for (const children of Object.values(root.slots ?? {})) {
    for (const child of children) {
      const below = pathTo(child, id);
      if (below.length > 0) return [root, ...below];
    }
  }
  return [];
}

/** Would the tree stay within what a document may hold? */
export function withinLimits(root: Node): Result<true, EditRefusal> {
  let nodes = 0;
  const stack = [{ node: root, depth: 1 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (++nodes > LIMITS.nodes) return refuse("document.too-many-blocks", { max: LIMITS.nodes });
    if (next.depth > MAX_NESTING) return refuse("document.too-deep", { max: MAX_NESTING });
    for (const child of Object.values(next.node.slots ?? {}).flat()) stack.push({ node: child, depth: next.depth + 1 });
  }
  return ok(true);
}

export function nodeOr(root: Node, id: string): Result<Node, EditRefusal> {
  const node = findNode(root, id);
  return node ? ok(node) : refuse("node.gone", { id });
}

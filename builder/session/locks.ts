import type { Node } from "#blocks/contract/index.ts";
import { pathTo } from "./tree-edit.ts";

/** The locked node that keeps one of these from being changed: itself, or one it stands in. */
export function lockAround(root: Node, ids: readonly string[]): Node | undefined {
  for (const id of ids) {
    const locked = pathTo(root, id).find((node) => node.locked);
    if (locked) return locked;
  }
  return undefined;
}

import type { Node } from "#blocks/contract/index.ts";
import { contains, findNode } from "#runtime/document/tree.ts";
import type { EditorState } from "./state.ts";
import { pathTo } from "./tree-edit.ts";

/** The locked node that keeps one of these from being changed: itself, or one it stands in. */
export function lockAround(root: Node, ids: readonly string[]): Node | undefined {
  for (const id of ids) {
    const locked = pathTo(root, id).find((node) => node.locked);
    if (locked) return locked;
  }
  return undefined;
}

/** Who else writes in one of these, or (`branch`) in something that stands in them. */
export function writerIn(
  { doc, busy }: Pick<EditorState, "doc" | "busy">,
  ids: readonly string[],
  reach: "node" | "branch",
): { id: string; name: string } | undefined {
  for (const [id, name] of busy) {
    const meets = ids.some((each) => {
      if (each === id) return true;
      const node = reach === "branch" ? findNode(doc.root, each) : undefined;
      return node !== undefined && contains(node, id);
    });
    if (meets) return { id, name };
  }
  return undefined;
}

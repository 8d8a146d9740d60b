import { ok } from "#app/commerce/kernel/result.ts";
import type { Node } from "#blocks/contract/index.ts";
import { updateNode } from "#runtime/document/tree.ts";
import type { CommandContext, Edited, EditorState } from "../state.ts";
import { nodeOr, withRoot } from "../tree-edit.ts";

/** `null` takes a mark away; one that is not named stays as it is. */
export interface Marks {
  locked?: true | null;
  hidden?: true | null;
}

/** Locks and hides nodes. The root has no marks: it is the document. */
export function setMarks(state: EditorState, context: CommandContext, ids: readonly string[], marks: Marks): Edited {
  let { root } = state.doc;
  for (const id of ids.filter((each) => each !== root.id)) {
    const node = nodeOr(root, id);
    if (!node.ok) return node;
    root = updateNode(root, id, (old) => marked(old, marks));
  }
  return ok({ doc: withRoot(state.doc, root, context.registry), command: "mark" });
}

function marked(node: Node, marks: Marks): Node {
  const next = { ...node };
  for (const name of ["locked", "hidden"] as const) {
    if (marks[name] === true) next[name] = true;
    if (marks[name] === null) delete next[name];
  }
  return next;
}

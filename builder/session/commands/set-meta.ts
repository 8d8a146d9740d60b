import { ok, refuse } from "#app/commerce/kernel/result.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { updateNode } from "#runtime/document/tree.ts";
import type { CommandContext, Edited, EditorState } from "../state.ts";
import { nodeOr, withRoot } from "../tree-edit.ts";

/** Changes what the document says of itself: title, address, description, picture, mood. */
export function setMeta(state: EditorState, context: CommandContext, patch: Readonly<Record<string, unknown>>): Edited {
  const doc = { ...state.doc, meta: { ...state.doc.meta, ...patch } } as Doc;
  const { slots: _checkedElsewhere, ...root } = doc.root;
  const [error] = context.validators.envelope(doc.kind, { ...doc, root });
  if (error) return refuse("meta.invalid", { message: error.message }, error.pointer.replace(/^\/meta/, ""));
  return ok({ doc, command: "meta", merge: `meta:${Object.keys(patch).sort().join()}` });
}

export const MAX_NAME = 80;

/** Names a node for the layers panel; an empty name gives it back its block's. */
export function rename(state: EditorState, context: CommandContext, id: string, name: string): Edited {
  const node = nodeOr(state.doc.root, id);
  if (!node.ok) return node;
  const words = name.trim().slice(0, MAX_NAME);
  const root = updateNode(state.doc.root, id, ({ name: _old, ...bare }) => (words ? { ...bare, name: words } : bare));
  return ok({ doc: withRoot(state.doc, root, context.registry), command: "rename" });
}

/** Another document in place of this one (theirs after a conflict, an older revision): one step, so it can be undone. */
export function replaceDocument(doc: Doc): Edited {
  return ok({ doc, selection: [], command: "replace" });
}

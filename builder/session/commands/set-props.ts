import { ok, refuse } from "#app/commerce/kernel/result.ts";
import { updateNode } from "#runtime/document/tree.ts";
import { sameJson } from "../same-json.ts";
import type { CommandContext, Edited, EditorState } from "../state.ts";
import { nodeOr, withRoot } from "../tree-edit.ts";

/**
 * Replaces some props of a node. What its schema refuses never enters the document: the control that sent it keeps it
 * and says what is wrong, with the pointer into the props.
 */
export function setProps(
  state: EditorState,
  context: CommandContext,
  id: string,
  patch: Readonly<Record<string, unknown>>,
): Edited {
  const node = nodeOr(state.doc.root, id);
  if (!node.ok) return node;
  if (!context.registry.get(node.value.type)) return refuse("block.unknown", { type: node.value.type });
  if (Object.entries(patch).every(([name, value]) => sameJson(value, node.value.props[name]))) {
    return ok({ doc: state.doc, command: "props" });
  }
  const props = { ...node.value.props, ...patch };
  const [error] = context.validators.props(node.value.type, props);
  if (error) return refuse("props.invalid", { message: error.message }, error.pointer);
  const root = updateNode(state.doc.root, id, (old) => ({ ...old, props }));
  return ok({
    doc: withRoot(state.doc, root, context.registry),
    command: "props",
    merge: `props:${id}:${Object.keys(patch).sort().join()}`,
  });
}

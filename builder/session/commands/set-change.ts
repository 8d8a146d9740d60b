import { own } from "#app/commerce/kernel/own.ts";
import { ok, refuse } from "#app/commerce/kernel/result.ts";
import type { Node } from "#blocks/contract/index.ts";
import { updateNode } from "#runtime/document/tree.ts";
import type { CommandContext, Edited, EditorState } from "../state.ts";
import { nodeOr, withRoot } from "../tree-edit.ts";

/** A block of a shared section, as the section has it. */
export type ChangeTarget = Pick<Node, "id" | "type" | "props">;

/** Has a block of a shared section say something else on this page; `undefined` gives a prop back to the section. */
export function setChange(
  state: EditorState,
  context: CommandContext,
  id: string,
  of: ChangeTarget,
  patch: Readonly<Record<string, unknown>>,
): Edited {
  const host = nodeOr(state.doc.root, id);
  if (!host.ok) return host;
  const old = own(host.value.changes, of.id);
  const props = Object.fromEntries(
    Object.entries({ ...(old?.type === of.type && old.props), ...patch }).filter(([, value]) => value !== undefined),
  );
  const [error] = context.validators.props(of.type, { ...of.props, ...props });
  if (error) return refuse("props.invalid", { message: error.message }, error.pointer);
  const root = updateNode(state.doc.root, id, (node) => withChange(node, of, props));
  return ok({
    doc: withRoot(state.doc, root, context.registry),
    command: "props",
    merge: `change:${id}:${of.id}:${Object.keys(patch).sort().join()}`,
  });
}

function withChange({ changes, ...host }: Node, { id, type }: ChangeTarget, props: Node["props"]): Node {
  const { [id]: _old, ...others } = changes ?? {};
  const next = Object.keys(props).length > 0 ? { ...others, [id]: { type, props } } : others;
  return Object.keys(next).length > 0 ? { ...host, changes: next } : host;
}

import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { Breakpoint, Node } from "#blocks/contract/index.ts";
import { holdsFields, ownerOf, propsAt } from "#runtime/document/at-width.ts";
import { sameJson } from "#runtime/document/same-json.ts";
import { updateNode } from "#runtime/document/tree.ts";
import { answerName, answerNames, renameAnswer } from "#runtime/forms/answer-names.ts";
import type { CommandContext, Edited, EditorState, EditRefusal } from "../state.ts";
import { nodeOr, withRoot } from "../tree-edit.ts";

/**
 * Replaces some props of nodes, as they are at the width that is shown. What a schema refuses never enters the document:
 * the control that sent it keeps it and says what is wrong, with the pointer into the props.
 * @param exactly at this width, whatever is shown and wherever its word counts
 */
export function setProps(
  state: EditorState,
  context: CommandContext,
  ids: readonly string[],
  patch: Readonly<Record<string, unknown>>,
  exactly?: Breakpoint,
): Edited {
  const width = exactly ?? state.breakpoint;
  let { root } = state.doc;
  for (const id of ids) {
    const found = nodeOr(root, id);
    if (!found.ok) return found;
    const node = found.value;
    if (!context.registry.get(node.type)) return refuse("block.unknown", { type: node.type });
    const shown = propsAt(node, width);
    const changed = Object.entries(patch).filter(([name, value]) => !sameJson(value, shown[name]));
    if (changed.length === 0) continue;
    const next = changed.reduce(
      (all, [name, value]) => withProp(all, exactly ?? ownerOf(node, name, width), name, value),
      node,
    );
    const valid = checked(context, next, width);
    if (!valid.ok) return valid;
    root = followName(
      updateNode(root, id, () => next),
      context,
      answerName(node, context.registry),
      next,
    );
  }
  return ok({
    doc: withRoot(state.doc, root, context.registry),
    command: "props",
    merge: `props:${ids.join()}:${exactly ?? ""}:${Object.keys(patch).sort().join()}`,
  });
}

/** Where a question answers under another name now, what speaks of it does too; unless another question has that name. */
function followName(root: Node, { registry }: CommandContext, before: string | undefined, node: Node): Node {
  const after = answerName(node, registry);
  if (before === undefined || after === undefined || before === after) return root;
  return answerNames(root, registry).has(before) ? root : renameAnswer(root, registry, before, after);
}

/** Gives a prop a word of its own at the width that is shown, beginning with what is shown there; or takes it away. */
export function setApart(
  state: EditorState,
  context: CommandContext,
  id: string,
  name: string,
  apart: boolean,
): Edited {
  const found = nodeOr(state.doc.root, id);
  if (!found.ok) return found;
  const node = found.value;
  const width = state.breakpoint;
  if (width === "base") return ok({ doc: state.doc, command: "props" });
  if (apart && holdsFields(context.registry, node)) return refuse("place.varies", { type: node.type });
  const next = apart ? withProp(node, width, name, propsAt(node, width)[name]) : withoutProp(node, width, name);
  return ok({
    doc: withRoot(
      state.doc,
      updateNode(state.doc.root, id, () => next),
      context.registry,
    ),
    command: "props",
  });
}

function withProp(node: Node, width: Breakpoint, name: string, value: unknown): Node {
  if (width === "base") return { ...node, props: { ...node.props, [name]: value } };
  return { ...node, at: { ...node.at, [width]: { ...node.at?.[width], [name]: value } } };
}

function withoutProp({ at, ...bare }: Node, width: Exclude<Breakpoint, "base">, name: string): Node {
  const { [name]: _gone, ...own } = at?.[width] ?? {};
  const { [width]: _old, ...others } = at ?? {};
  const next = Object.keys(own).length > 0 ? { ...others, [width]: own } : others;
  return Object.keys(next).length > 0 ? { ...bare, at: next } : bare;
}

function checked({ validators }: CommandContext, node: Node, width: Breakpoint): Result<true, EditRefusal> {
  const [error] = [...validators.props(node.type, node.props), ...validators.props(node.type, propsAt(node, width))];
  return error ? refuse("props.invalid", { message: error.message }, error.pointer) : ok(true);
}

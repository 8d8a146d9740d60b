import { ok, refuse } from "#app/commerce/kernel/result.ts";
import type { Breakpoint, Motion, Node, NodeStyle, StyleName, StyleSet, When } from "#blocks/contract/index.ts";
import { updateNode } from "#runtime/document/tree.ts";
import type { CommandContext, Edited, EditorState } from "../state.ts";
import { nodeOr, withRoot } from "../tree-edit.ts";

export type StylePatch = { [K in StyleName]?: StyleSet[K] | null };

/** Sets or resets (null) styles of nodes at one breakpoint. What is empty is not stored. */
export function setStyle(
  state: EditorState,
  context: CommandContext,
  ids: readonly string[],
  breakpoint: Breakpoint,
  patch: StylePatch,
): Edited {
  let { root } = state.doc;
  for (const id of ids) {
    const node = nodeOr(root, id);
    if (!node.ok) return node;
    root = updateNode(root, id, (old) => withStyle(old, patchStyle(old.style, breakpoint, patch)));
  }
  return ok({
    doc: withRoot(state.doc, root, context.registry),
    command: "style",
    merge: `style:${ids.join()}:${breakpoint}:${Object.keys(patch).join()}`,
  });
}

function patchStyle(style: NodeStyle | undefined, breakpoint: Breakpoint, patch: StylePatch): NodeStyle | undefined {
  const set = Object.fromEntries(
    Object.entries({ ...style?.[breakpoint], ...patch }).filter(([, value]) => value !== null && value !== undefined),
  ) as StyleSet;
  const { [breakpoint]: _old, ...others } = style ?? {};
  const next: NodeStyle = Object.keys(set).length > 0 ? { ...others, [breakpoint]: set } : others;
  return Object.keys(next).length > 0 ? next : undefined;
}

function withStyle(node: Node, style: NodeStyle | undefined): Node {
  const { style: _old, ...bare } = node;
  return style ? { ...bare, style } : bare;
}

export function setMotion(
  state: EditorState,
  context: CommandContext,
  ids: readonly string[],
  motion: Motion | null,
): Edited {
  let { root } = state.doc;
  for (const id of ids) {
    const node = nodeOr(root, id);
    if (!node.ok) return node;
    root = updateNode(root, id, ({ motion: _old, ...bare }) => (motion ? { ...bare, motion } : bare));
  }
  return ok({ doc: withRoot(state.doc, root, context.registry), command: "motion" });
}

/** Shows nodes only where conditions hold; null: always. */
export function setWhen(
  state: EditorState,
  context: CommandContext,
  ids: readonly string[],
  when: When | null,
): Edited {
  let { root } = state.doc;
  for (const id of ids) {
    const node = nodeOr(root, id);
    if (!node.ok) return node;
    const { when: _old, ...bare } = node.value;
    const next = when ? { ...bare, when } : bare;
    const [error] = when ? context.validators.envelope(state.doc.kind, { ...state.doc, root: bareNode(next) }) : [];
    if (error) return refuse("when.invalid", { message: error.message }, error.pointer.replace(/^\/root\/when/, ""));
    root = updateNode(root, id, () => next);
  }
  return ok({ doc: withRoot(state.doc, root, context.registry), command: "when", merge: `when:${ids.join()}` });
}

/** What stands in a node was looked at when it came in. */
function bareNode({ slots: _slots, ...node }: Node): Node {
  return node;
}

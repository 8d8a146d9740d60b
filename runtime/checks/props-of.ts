import { formAction, spokenProps } from "#blocks/actions/index.ts";
import type { AnyProp, Breakpoint, Node, Props, SubmitAction } from "#blocks/contract/index.ts";
import type { Registry } from "../document/registry.ts";

/** One value of one block. */
export interface PropPlace {
  node: Node;
  prop: AnyProp;
  value: unknown;
  /** As the inspector names it: `items.0.answer`. */
  field: string;
  /** Where it lies in the document. */
  pointer: string;
  width: Breakpoint;
}

/** Nodes that are shown, with where they lie; what is hidden is nobody's trouble. */
export function* shownNodes(
  root: Node,
  pointer = "/root",
  above: readonly Node[] = [],
): Generator<{ node: Node; pointer: string; above: readonly Node[] }> {
  if (root.hidden) return;
  yield { node: root, pointer, above };
  for (const [slot, nodes] of Object.entries(root.slots ?? {})) {
    for (const [index, child] of nodes.entries()) {
      yield* shownNodes(child, `${pointer}/slots/${slot}/${index}`, [...above, root]);
    }
  }
}

/** Every value of every block that is shown, those that differ on narrower screens, items of lists and settings of actions included. */
export function* propsOf(root: Node, registry: Registry): Generator<PropPlace> {
  for (const { node, pointer } of shownNodes(root)) {
    const block = registry.get(node.type);
    if (!block) continue;
    yield* within(block.props, node.props, { node, field: "", pointer: `${pointer}/props`, width: "base" });
    for (const width of ["tablet", "mobile"] as const) {
      const own = node.at?.[width];
      if (own) yield* within(block.props, own, { node, field: "", pointer: `${pointer}/at/${width}`, width });
    }
  }
}

type At = Pick<PropPlace, "node" | "field" | "pointer" | "width">;

function* within(props: Props, values: Readonly<Record<string, unknown>>, at: At): Generator<PropPlace> {
  for (const [name, prop] of Object.entries(props)) {
    if (!Object.hasOwn(values, name)) continue;
    const value = values[name];
    const here = { ...at, field: at.field ? `${at.field}.${name}` : name, pointer: `${at.pointer}/${name}` };
    yield { ...here, prop, value };
    if (prop.kind === "actions") yield* inActions(value as SubmitAction[], here);
    if (prop.kind !== "list" || !prop.fields || !Array.isArray(value)) continue;
    for (const [index, item] of value.entries()) {
      yield* within(prop.fields, item as Record<string, unknown>, {
        ...here,
        field: `${here.field}.${index}`,
        pointer: `${here.pointer}/${index}`,
      });
    }
  }
}

function* inActions(actions: readonly SubmitAction[], at: At): Generator<PropPlace> {
  for (const [index, { do: name, with: settings }] of actions.entries()) {
    const kind = formAction(name);
    if (!kind) continue;
    yield* within(spokenProps(kind, settings), settings, {
      ...at,
      field: `${at.field}.${index}.with`,
      pointer: `${at.pointer}/${index}/with`,
    });
  }
}

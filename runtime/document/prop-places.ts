import type { AnyProp, Node, Props } from "#blocks/contract/index.ts";
import type { Registry } from "./registry.ts";
import { walk } from "./tree.ts";

/** One value of a block: `values[name]` may be read and written. */
export interface PropPlace {
  /** Id of the block. */
  node: string;
  values: Record<string, unknown>;
  name: string;
  prop: AnyProp;
}

/** Every value of every block: at every width, in every item of a list, and what a page has a shared section say. */
export function* placesOf(root: Node, registry: Registry): Generator<PropPlace> {
  for (const { node } of walk(root)) {
    for (const values of [node.props, node.at?.tablet, node.at?.mobile])
      yield* placesIn(node.id, registry.get(node.type)?.props, values);
    for (const { type, props } of Object.values(node.changes ?? {}))
      yield* placesIn(node.id, registry.get(type)?.props, props);
  }
}

function* placesIn(
  node: string,
  props: Props | undefined,
  values: Record<string, unknown> | undefined,
): Generator<PropPlace> {
  for (const [name, prop] of Object.entries(values ? (props ?? {}) : {})) {
    if (!values || !Object.hasOwn(values, name)) continue;
    yield { node, values, name, prop };
    const items = values[name];
    if (prop.kind !== "list" || !prop.fields || !Array.isArray(items)) continue;
    for (const item of items) yield* placesIn(node, prop.fields, item as Record<string, unknown>);
  }
}

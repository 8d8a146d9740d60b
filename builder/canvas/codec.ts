import type { Node } from "#blocks/contract/index.ts";
import type { Registry } from "#runtime/document/registry.ts";

/** GrapesJS's name for a slot, and for blocks that this version does not know. */
export const SLOT_TYPE = "slot";
export const UNKNOWN_TYPE = "unknown-block";

/** What a block's component holds: the node itself, children included, exactly as the document has it. */
export interface BlockDefinition {
  type: string;
  node: Node;
  components: SlotDefinition[];
}

export interface SlotDefinition {
  type: typeof SLOT_TYPE;
  slot: string;
  components: BlockDefinition[];
}

/** The part of a GrapesJS component that the codec reads; `get` is Backbone's. */
export interface ReadableComponent {
  get(key: string): unknown;
  components(): { map<T>(read: (child: ReadableComponent) => T): T[] };
}

/** Slots of a node on the canvas: those its block declares, then those it carries besides (unknown blocks). */
export function slotsOnCanvas(registry: Registry, node: Node): string[] {
  return [...new Set([...Object.keys(registry.get(node.type)?.slots ?? {}), ...Object.keys(node.slots ?? {})])];
}

/** A node → the definition of its component. Total: whatever the format can hold has a place on the canvas. */
export function toCanvas(registry: Registry, node: Node): BlockDefinition {
  return {
    type: registry.get(node.type) ? node.type : UNKNOWN_TYPE,
    node,
    components: slotsOnCanvas(registry, node).map((slot) => ({
      type: SLOT_TYPE,
      slot,
      components: (node.slots?.[slot] ?? []).map((child) => toCanvas(registry, child)),
    })),
  };
}

/**
 * A component → the node it shows, children read from the component tree and from nowhere else: what the canvas shows
 * and what this answers are one thing. A slot that is empty and that the node never named stays unnamed.
 * @throws when a component is none of ours: something reached the canvas that a document has no place for.
 */
export function fromCanvas(component: ReadableComponent): Node {
  const node = component.get("node") as Node | undefined;
  if (!node) throw new Error(`The canvas holds a component that is no block: ${String(component.get("type"))}`);
  const { slots: named, ...own } = node;
  const shown = new Map(
    component.components().map((child) => {
      const slot = child.get("slot");
      if (typeof slot !== "string") throw new Error(`"${node.type}" holds a component that is no slot`);
      return [slot, child.components().map(fromCanvas)] as const;
    }),
  );
  const names = [...Object.keys(named ?? {}), ...shown.keys()].filter(
    (name, index, all) => all.indexOf(name) === index && (named?.[name] !== undefined || shown.get(name)?.length),
  );
  if (!named && names.length === 0) return own;
  return { ...own, slots: Object.fromEntries(names.map((name) => [name, shown.get(name) ?? []])) };
}

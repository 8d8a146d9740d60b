import type { Node, Props, RepeatItem } from "#blocks/contract/index.ts";
import { collectionValues, productScope, productValues, type Scope } from "../data/scope.ts";
import { aboutProduct } from "../document/conditions.ts";
import type { Registry } from "../document/registry.ts";
import { walk } from "../document/tree.ts";
import type { ShownNode } from "./shown-tree.ts";

/** The block whose content is repeated. */
export const REPEAT = "layout.repeat";

/** Repeats within repeats, and blocks that all of them together make of a page. */
export const REPEAT_LIMITS = { depth: 3, nodes: 3_000 } as const;

/** Repeats that were not answered yet; those inside one that was not are found once it is. */
export function openRepeats(root: Node): Node[] {
  const found: Node[] = [];
  const visit = (node: ShownNode) => {
    if (node.hidden) return;
    if (node.type === REPEAT && node.repeated === undefined) found.push(node);
    else for (const children of Object.values(node.slots ?? {})) children.forEach(visit);
  };
  visit(root);
  return found;
}

/**
 * The tree with the content of each answered repeat once per item: the first copy under its own ids, the others under
 * ids of their own, each about its item. Where there are none, what the repeat shows instead. The very same object where
 * nothing was answered.
 */
export function repeatFor(root: Node, items: ReadonlyMap<string, readonly RepeatItem[]>, registry: Registry): Node {
  if (items.size === 0) return root;
  let room: number = REPEAT_LIMITS.nodes;
  const within = (node: ShownNode): ShownNode => {
    const own = node.type === REPEAT && node.repeated === undefined ? items.get(node.id) : undefined;
    if (own) {
      const size = (node.slots?.body ?? []).reduce((all, each) => all + [...walk(each)].length, 0);
      const shown = size === 0 ? [] : own.slice(0, Math.floor(room / size));
      room -= size * shown.length;
      return repeated(node, shown, registry);
    }
    if (!node.slots) return node;
    const slots = Object.entries(node.slots).map(([name, nodes]) => [name, nodes.map(within)] as const);
    const same = slots.every(([name, nodes]) => nodes.every((each, index) => each === node.slots?.[name]?.[index]));
    return same ? node : { ...node, slots: Object.fromEntries(slots) };
  };
  return within(root);
}

/** The tree with every repeat whose items are among the answers already; the others stand as they were drawn. */
export function repeatKnown(root: Node, data: ReadonlyMap<string, unknown>, registry: Registry): Node {
  let tree = root;
  for (let depth = 0; depth < REPEAT_LIMITS.depth; depth++) {
    const items = openRepeats(tree).flatMap(({ id }) => {
      const known = data.get(id);
      return Array.isArray(known) ? [[id, known as RepeatItem[]] as const] : [];
    });
    if (items.length === 0) return tree;
    tree = repeatFor(tree, new Map(items), registry);
  }
  return tree;
}

/** What texts inside a repeat say on the canvas: of its first item. */
export function firstItemScope(answer: unknown): Scope {
  const [first] = Array.isArray(answer) ? (answer as RepeatItem[]) : [];
  return first ? itemScope(first, 0) : {};
}

function repeated(node: Node, items: readonly RepeatItem[], registry: Registry): ShownNode {
  const { body = [], empty = [] } = node.slots ?? {};
  const copies = items.map((item, index) => [
    index === 0 ? "body" : `body${index}`,
    body.map((each) => ({ ...copyOf(each, item, index, registry), scope: itemScope(item, index) })),
  ]);
  return {
    ...node,
    repeated: items.length,
    props: items.length > 0 ? { ...node.props, whenEmpty: "nothing" } : node.props,
    slots: items.length > 0 ? Object.fromEntries(copies) : { empty },
  };
}

/** Where the document says "the current one", a copy says which. */
function copyOf(node: ShownNode, item: RepeatItem, index: number, registry: Registry): ShownNode {
  const props = registry.get(node.type)?.props ?? {};
  const slots = Object.entries(node.slots ?? {}).map(
    ([name, nodes]) => [name, nodes.map((each) => copyOf(each, item, index, registry))] as const,
  );
  const at = Object.entries(node.at ?? {}).map(([width, own]) => [width, about(props, own, item)] as const);
  const when = node.when && item.kind === "product" ? aboutProduct(node.when, item.product.id) : node.when;
  return {
    ...node,
    ...(index > 0 && { id: `i${index}_${node.id}`, styled: node.styled ?? node.id }),
    props: about(props, node.props, item),
    ...(when && { when }),
    ...(at.length > 0 && { at: Object.fromEntries(at) }),
    ...(slots.length > 0 && { slots: Object.fromEntries(slots) }),
  };
}

function about(props: Props, values: Node["props"], item: RepeatItem): Node["props"] {
  const named = Object.entries(values).map(([name, value]) => {
    const prop = props[name];
    if (prop?.kind === item.kind && isCurrent(value)) return [name, { id: idOf(item) }];
    if (prop?.kind === "list" && prop.fields && Array.isArray(value)) {
      return [name, value.map((each) => about(prop.fields ?? {}, each, item))];
    }
    return [name, value];
  });
  return Object.fromEntries(named);
}

function isCurrent(value: unknown): boolean {
  return typeof value === "object" && value !== null && "current" in value;
}

function idOf(item: RepeatItem): string {
  if (item.kind === "product") return item.product.id;
  return item.kind === "collection" ? item.collection.id : "";
}

/** What texts inside may say of "the current one"; a product or collection is then also the page's. */
export function itemScope(item: RepeatItem, index: number): Scope {
  const position = index + 1;
  if (item.kind === "product") {
    return { ...productScope(item.product), item: { ...productValues(item.product), position } };
  }
  if (item.kind === "collection") {
    const values = collectionValues(item.collection);
    return { collection: values, item: { ...values, position } };
  }
  return { item: { ...item.entry, position } };
}

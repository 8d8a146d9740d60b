import type { Node } from "#blocks/contract/index.ts";

/** Where a node stands: in which slot of which parent, at which index. The root stands nowhere. */
export interface Place {
  parent: string;
  slot: string;
  index: number;
}

/** Every node of the tree, parents before children, with its place. Iterative: depth is the data's, not the stack's. */
export function* walk(
  root: Node,
): Generator<{ node: Node; parent: Node | null; slot: string; index: number; pointer: string }> {
  const stack: { node: Node; parent: Node | null; slot: string; index: number; pointer: string }[] = [
    { node: root, parent: null, slot: "", index: 0, pointer: "/root" },
  ];
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next;
    const { node, pointer } = next;
    const children = Object.entries(node.slots ?? {}).flatMap(([slot, nodes]) =>
      nodes.map((child, index) => ({
        node: child,
        parent: node,
        slot,
        index,
        pointer: `${pointer}/slots/${slot}/${index}`,
      })),
    );
    stack.push(...children.reverse());
  }
}

export function findNode(root: Node, id: string): Node | undefined {
  for (const { node } of walk(root)) if (node.id === id) return node;
  return undefined;
}

export function placeOf(root: Node, id: string): Place | undefined {
  for (const { node, parent, slot, index } of walk(root)) {
    if (node.id === id) return parent ? { parent: parent.id, slot, index } : undefined;
  }
  return undefined;
}

export function contains(node: Node, id: string): boolean {
  return findNode(node, id) !== undefined;
}

/** A copy of the tree with one node replaced by `change(node)`; every other node is shared with the old tree. */
export function updateNode(root: Node, id: string, change: (node: Node) => Node): Node {
  if (root.id === id) return change(root);
  if (!root.slots) return root;
  let touched = false;
  const slots: Record<string, Node[]> = {};
  for (const [name, nodes] of Object.entries(root.slots)) {
    const next = nodes.map((child) => updateNode(child, id, change));
    const changed = next.some((child, i) => child !== nodes[i]);
    touched ||= changed;
    slots[name] = changed ? next : nodes;
  }
  return touched ? { ...root, slots } : root;
}

export function insertNode(root: Node, place: Place, node: Node): Node {
  return updateNode(root, place.parent, (parent) => {
    const siblings = parent.slots?.[place.slot] ?? [];
    const at = Math.max(0, Math.min(place.index, siblings.length));
    return { ...parent, slots: { ...parent.slots, [place.slot]: siblings.toSpliced(at, 0, node) } };
  });
}

export function removeNode(root: Node, id: string): Node {
  const place = placeOf(root, id);
  if (!place) return root;
  return updateNode(root, place.parent, (parent) => ({
    ...parent,
    slots: { ...parent.slots, [place.slot]: (parent.slots?.[place.slot] ?? []).filter((child) => child.id !== id) },
  }));
}

/** Moves a node; `place.index` counts the siblings as they stand before the move. Into itself: the tree as it was. */
export function moveNode(root: Node, id: string, place: Place): Node {
  const node = findNode(root, id);
  const from = placeOf(root, id);
  if (!node || !from || contains(node, place.parent)) return root;
  const sameList = from.parent === place.parent && from.slot === place.slot;
  const index = sameList && from.index < place.index ? place.index - 1 : place.index;
  return insertNode(removeNode(root, id), { ...place, index }, node);
}

/** A copy with new ids throughout, for duplicate and paste. */
export function withNewIds(node: Node, nextId: () => string): Node {
  const slots = node.slots && {
    slots: Object.fromEntries(
      Object.entries(node.slots).map(([name, nodes]) => [name, nodes.map((child) => withNewIds(child, nextId))]),
    ),
  };
  return { ...node, id: nextId(), ...slots };
}

/** Block types used by a tree, those of shared sections that it has say something else included. */
export function typesOf(root: Node): Set<string> {
  return new Set(
    [...walk(root)].flatMap(({ node }) => [node.type, ...Object.values(node.changes ?? {}).map(({ type }) => type)]),
  );
}

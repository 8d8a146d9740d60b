import type { Node } from "#blocks/contract/index.ts";
import type { Registry } from "#runtime/document/registry.ts";
import type { Place } from "#runtime/document/tree.ts";

/** One line of the layers panel. Slots get a line of their own where a block has several (the columns of a row). */
export type LayerRow =
  | {
      kind: "node";
      key: string;
      node: Node;
      depth: number;
      place: Place;
      count: number;
      branch: "open" | "shut" | null;
    }
  | { kind: "slot"; key: string; parent: Node; slot: string; depth: number; count: number };

export interface RowOptions {
  registry: Registry;
  /** Ids of nodes whose branch is folded. */
  folded: ReadonlySet<string>;
  /** Is this slot part of what the block shows now? A row of two columns has no third one. */
  isShown(parent: string, slot: string): boolean;
}

/** The tree as lines, top to bottom, without what is folded. */
export function layerRows(root: Node, { registry, folded, isShown }: RowOptions): LayerRow[] {
  const rows: LayerRow[] = [];
  const slotsOf = (node: Node) => {
    const declared = Object.keys(registry.get(node.type)?.slots ?? node.slots ?? {});
    return declared.filter((slot) => (node.slots?.[slot]?.length ?? 0) > 0 || isShown(node.id, slot));
  };
  const inside = (node: Node, depth: number) => {
    const slots = slotsOf(node);
    for (const slot of slots) {
      const children = node.slots?.[slot] ?? [];
      const named = slots.length > 1;
      if (named) {
        const key = `${node.id}/${slot}`;
        rows.push({ kind: "slot", key, parent: node, slot, depth, count: children.length });
      }
      for (const [at, child] of children.entries()) {
        const place = { parent: node.id, slot, index: at };
        const deep = named ? depth + 1 : depth;
        const slotsBelow = slotsOf(child);
        const branch = slotsBelow.length > 1 || slotsBelow.some((name) => (child.slots?.[name]?.length ?? 0) > 0);
        const open = branch && !folded.has(child.id);
        rows.push({
          kind: "node",
          key: child.id,
          node: child,
          depth: deep,
          place,
          count: children.length,
          branch: branch ? (open ? "open" : "shut") : null,
        });
        if (open) inside(child, deep + 1);
      }
    }
  };
  inside(root, 0);
  return rows;
}

/** Rows of the blocks that match, flat: where they stand is told by the canvas. */
export function foundRows(rows: readonly LayerRow[], matches: (node: Node) => boolean): LayerRow[] {
  return rows.filter((row) => row.kind === "node" && matches(row.node)).map((row) => ({ ...row, depth: 0 }));
}

export type Where = "before" | "inside" | "after";

/** Where in a row the pointer stands: its edges mean "beside", its middle "into", if it has a slot at all. */
export function whereIn(row: LayerRow, fraction: number, hasSlots: boolean): Where {
  if (row.kind === "slot") return "inside";
  if (!hasSlots) return fraction < 0.5 ? "before" : "after";
  return fraction < 0.28 ? "before" : fraction > 0.72 ? "after" : "inside";
}

/** The places a drop on a row could mean, best first. */
export function placesAt(row: LayerRow, where: Where, registry: Registry): Place[] {
  if (row.kind === "slot") return [{ parent: row.parent.id, slot: row.slot, index: row.count }];
  if (where !== "inside") return [{ ...row.place, index: row.place.index + (where === "after" ? 1 : 0) }];
  return Object.keys(registry.get(row.node.type)?.slots ?? {}).map((slot) => ({
    parent: row.node.id,
    slot,
    index: row.node.slots?.[slot]?.length ?? 0,
  }));
}

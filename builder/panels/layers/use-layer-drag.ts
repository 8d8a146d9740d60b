import type { DragEndEvent, DragMoveEvent, DragStartEvent } from "@dnd-kit/core";
import { useState } from "react";
import type { Node } from "#blocks/contract/index.ts";
import { canPlace } from "#runtime/document/can-place.ts";
import { sameJson } from "#runtime/document/same-json.ts";
import { findNode, type Place } from "#runtime/document/tree.ts";
import type { EditorSession } from "../../session/session.ts";
import { type LayerRow, placesAt, type Where, whereIn } from "./rows.ts";

export interface DropHint {
  key: string;
  where: Where;
  allowed: boolean;
}

/** Under the last row: the end of the document. */
export const END = "end";

/**
 * Dragging rows, or what is new (its `data.fresh`): where a drop would go, asked of the same rule as on the canvas.
 * @param rowsNow the lines as they stand, asked for only while something is dragged
 */
export function useLayerDrag(session: EditorSession, rowsNow: () => readonly LayerRow[]) {
  const [dragged, setDragged] = useState<Node | null>(null);
  const [target, setTarget] = useState<{ hint: DropHint; place: Place | null } | null>(null);

  const movedBy = (id: string) => {
    const { selection } = session.state();
    return selection.includes(id) ? selection : [id];
  };
  const draggedIn = ({ active }: Pick<DragMoveEvent, "active">): Node[] => {
    const fresh = freshIn(active);
    const { root } = session.state().doc;
    return fresh ? [fresh] : movedBy(String(active.id)).flatMap((id) => findNode(root, id) ?? []);
  };
  const targetOf = (event: DragMoveEvent): typeof target => {
    const { over, activatorEvent, delta } = event;
    if (over?.id === END) return atEnd(session, draggedIn(event));
    const row = over && rowsNow().find((each) => each.key === over.id);
    if (!over || !row) return null;
    const pointer = (activatorEvent as PointerEvent).clientY + delta.y;
    const fraction = (pointer - over.rect.top) / over.rect.height;
    const { root } = session.state().doc;
    const hasSlots = row.kind === "node" && Object.keys(session.registry.get(row.node.type)?.slots ?? {}).length > 0;
    const where = whereIn(row, fraction, hasSlots);
    const nodes = draggedIn(event);
    const places = placesAt(row, where, session.registry);
    const place =
      places.find((each) => nodes.every((node) => canPlace(session.registry, root, each, node).ok)) ??
      places[0] ??
      null;
    const allowed = place !== null && nodes.every((node) => canPlace(session.registry, root, place, node).ok);
    return { hint: { key: row.key, where, allowed }, place };
  };
  const reset = () => {
    setDragged(null);
    setTarget(null);
  };

  return {
    dragged,
    hint: target?.hint ?? null,
    onStart: (event: DragStartEvent) => setDragged(draggedIn(event)[0] ?? null),
    onMove(event: DragMoveEvent) {
      const next = targetOf(event);
      // The pointer moves on within one row all the time: what is shown is drawn again only where it changes.
      setTarget((old) => (sameJson(old, next) ? old : next));
    },
    onEnd(event: DragEndEvent) {
      const found = targetOf(event as unknown as DragMoveEvent);
      reset();
      // A place that does not take the block is asked all the same: the session says why.
      if (!found?.place) return;
      const fresh = freshIn(event.active);
      if (fresh) session.insertNodes([fresh], found.place);
      else session.move(movedBy(String(event.active.id)), found.place);
    },
    onCancel: reset,
  };
}

/** A block that stands nowhere yet: dragged out of a palette. */
function freshIn({ data }: DragStartEvent["active"]): Node | undefined {
  return (data.current as { fresh?: Node } | undefined)?.fresh;
}

function atEnd(session: EditorSession, nodes: readonly Node[]): { hint: DropHint; place: Place } | null {
  const { root } = session.state().doc;
  const [slot] = Object.keys(session.registry.get(root.type)?.slots ?? {});
  if (slot === undefined) return null;
  const place = { parent: root.id, slot, index: root.slots?.[slot]?.length ?? 0 };
  const allowed = nodes.every((node) => canPlace(session.registry, root, place, node).ok);
  return { hint: { key: END, where: "inside", allowed }, place };
}

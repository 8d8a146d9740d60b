import type { Node } from "#blocks/contract/index.ts";
import { canPlace } from "#runtime/document/can-place.ts";
import { findNode, type Place } from "#runtime/document/tree.ts";
import { newNode } from "../../session/new-node.ts";
import type { EditorSession, Outcome } from "../../session/session.ts";
import { type Frame, isOver, toFrame } from "../frame.ts";
import type { Overlay } from "../overlay.ts";
import { type Drop, dropAt, type MayPlace } from "./drop-target.ts";
import type { Point } from "./placement.ts";

/**
 * What is being dragged: a new block from the palette, blocks of the page, or a ready section, which is fetched once it is
 * dropped and stands here for what it will be.
 */
export type DragSource =
  | { type: string }
  | { ids: readonly string[] }
  | { like: readonly Node[]; insert(place: Place): Outcome };

/** From how near the frame's rim on the page scrolls, and how far at most in one frame (px). */
const SCROLL_RIM = 56;
const SCROLL_MOST = 18;

export interface DragOptions {
  frame: Frame;
  overlay: Overlay;
  session: EditorSession;
  explain(refusal: { code: string; data?: Readonly<Record<string, unknown>> }): string;
}

export type DragSession = ReturnType<typeof startDrag>;

/** One drag over the canvas, from anywhere: points are the editor window's own coordinates. */
export function startDrag({ frame, overlay, session, explain }: DragOptions, source: DragSource) {
  const { registry } = session;
  const dragged = nodesOf(source, session);
  const moving = new Set("ids" in source ? source.ids : []);
  const { root } = session.state().doc;
  const mayPlace: MayPlace = (parent, slot) => {
    for (const node of dragged) {
      const allowed = canPlace(registry, root, { parent, slot }, node);
      if (!allowed.ok) return allowed;
    }
    return { ok: true, value: true };
  };

  let at: Point | null = null;
  let drop: Drop | null = null;
  let ticking = 0;
  const find = (point: Point) => {
    const inside = toFrame(frame, point);
    drop = isOver(frame, point) ? dropAt(frame, inside, mayPlace, moving) : null;
    overlay.showDrop(drop, inside, drop && !drop.ok ? explain(drop.refusal) : "");
    return inside;
  };
  /** Once a frame at most, and on while the pointer rests on the rim, where the page scrolls under it. */
  const tick = () => {
    ticking = 0;
    if (!at) return;
    const inside = find(at);
    const speed = isOver(frame, at) ? scrollSpeed(inside.y, frame.element.clientHeight) : 0;
    if (speed === 0) return;
    frame.window.scrollBy(0, speed);
    ticking = requestAnimationFrame(tick);
  };
  const stop = () => {
    cancelAnimationFrame(ticking);
    overlay.show({ bare: false });
    overlay.showDrop(null, { x: 0, y: 0 }, "");
  };

  overlay.show({ bare: true, hovered: null });
  return {
    move(point: Point) {
      at = point;
      ticking ||= requestAnimationFrame(tick);
    },
    /** What would happen now: for the cursor. */
    drop: () => drop,
    /** Ends the drag here; null when it ends nowhere. */
    end(point: Point): Outcome | null {
      find(point);
      stop();
      if (!drop) return null;
      if (!drop.ok) return { ok: false, refusal: drop.refusal };
      if ("like" in source) return source.insert(drop.place);
      return "type" in source ? session.insert(source.type, drop.place) : session.move(source.ids, drop.place);
    },
    cancel: stop,
  };
}

function nodesOf(source: DragSource, session: EditorSession): readonly Node[] {
  if ("like" in source) return source.like;
  if ("type" in source) return [newNode(session.registry, source.type, () => "dragged")];
  return source.ids.flatMap((id) => findNode(session.state().doc.root, id) ?? []);
}

function scrollSpeed(y: number, height: number): number {
  if (y < SCROLL_RIM) return -Math.ceil(((SCROLL_RIM - y) / SCROLL_RIM) * SCROLL_MOST);
  if (y > height - SCROLL_RIM) return Math.ceil(((y - height + SCROLL_RIM) / SCROLL_RIM) * SCROLL_MOST);
  return 0;
}

import type { EditorSession } from "../session/session.ts";
import type { DragSession, DragSource } from "./drag/drag-session.ts";
import type { Point } from "./drag/placement.ts";
import { elementOf, type Frame, nodeIdAt } from "./frame.ts";
import type { Overlay } from "./overlay.ts";

/** px the pointer must travel before a press becomes a drag. */
const THRESHOLD = 5;

export interface PointerOptions {
  frame: Frame;
  session: EditorSession;
  overlay: Overlay;
  edit(id: string, path?: string, at?: Point): boolean;
  drag(source: DragSource): DragSession;
  isWriting(target: HTMLElement | null): boolean;
}

/** Pointing on the canvas: hover names, a press selects, a drag moves, a press on the words of the selection writes. */
export function listenToPointer({ frame, session, overlay, edit, drag, isWriting }: PointerOptions): () => void {
  const { document, window, element } = frame;
  const stop = new AbortController();
  const { signal } = stop;
  let press: { id: string; from: Point; wasActive: boolean; drag: DragSession | null } | null = null;

  /** The frame's coordinates → the editor window's. */
  const outside = ({ clientX, clientY }: MouseEvent): Point => {
    const box = element.getBoundingClientRect();
    const scale = box.width / element.offsetWidth || 1;
    return { x: box.left + clientX * scale, y: box.top + clientY * scale };
  };
  const rootId = () => session.state().doc.root.id;
  const pathAt = (target: EventTarget | null) => elementOf(target)?.closest<HTMLElement>("[data-edit]")?.dataset.edit;

  const onDown = (event: PointerEvent) => {
    const target = elementOf(event.target);
    if (overlay.isOurs(event.target) || isWriting(target) || event.button !== 0) return;
    window.focus();
    const id = nodeIdAt(target);
    if (id === null || id === rootId()) {
      session.select(null);
      return;
    }
    const toggles = event.ctrlKey || event.metaKey || event.shiftKey;
    const { active, selection } = session.state();
    press = { id, from: { x: event.clientX, y: event.clientY }, wasActive: active === id && !toggles, drag: null };
    if (toggles) session.select(id, "toggle");
    else if (!selection.includes(id)) session.select(id);
  };

  const onMove = (event: PointerEvent) => {
    if (!press) {
      const id = nodeIdAt(event.target);
      overlay.show({ hovered: id === rootId() ? null : id });
      return;
    }
    const far = Math.hypot(event.clientX - press.from.x, event.clientY - press.from.y) > THRESHOLD;
    if (!press.drag && far && !session.state().readOnly) {
      const { selection } = session.state();
      press.drag = drag({ ids: selection.includes(press.id) ? selection : [press.id] });
      document.documentElement.setPointerCapture(event.pointerId);
      overlay.show({ hovered: null });
    }
    press.drag?.move(outside(event));
  };

  const onUp = (event: PointerEvent) => {
    const pressed = press;
    press = null;
    if (!pressed) return;
    if (pressed.drag) {
      pressed.drag.end(outside(event));
      return;
    }
    const path = pathAt(event.target);
    if (pressed.wasActive && path) edit(pressed.id, path, { x: event.clientX, y: event.clientY });
    else if (pressed.wasActive || event.ctrlKey || event.metaKey || event.shiftKey) return;
    else session.select(pressed.id);
  };

  const cancel = () => {
    press?.drag?.cancel();
    press = null;
  };

  document.addEventListener("pointerdown", onDown, { signal });
  document.addEventListener("pointermove", onMove, { signal });
  document.addEventListener("pointerup", onUp, { signal });
  document.addEventListener("pointercancel", cancel, { signal });
  document.addEventListener("pointerleave", () => overlay.show({ hovered: null }), { signal });
  document.documentElement.addEventListener("mouseleave", () => overlay.show({ hovered: null }), { signal });
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape" && press?.drag) {
        event.stopImmediatePropagation();
        cancel();
      }
    },
    { capture: true, signal },
  );
  document.addEventListener(
    "dblclick",
    (event) => {
      const id = nodeIdAt(event.target);
      if (id !== null && !isWriting(elementOf(event.target))) {
        edit(id, pathAt(event.target), { x: event.clientX, y: event.clientY });
      }
    },
    { signal },
  );
  // The page on the canvas is a picture of itself: its links, forms and pictures do nothing when touched.
  const still = (event: Event) => {
    if (!isWriting(elementOf(event.target)) && !overlay.isOurs(event.target)) event.preventDefault();
  };
  document.addEventListener("mousedown", still, { signal });
  document.addEventListener("dragstart", (event) => event.preventDefault(), { signal });
  document.addEventListener("submit", (event) => event.preventDefault(), { capture: true, signal });
  document.addEventListener(
    "click",
    (event) => {
      const target = elementOf(event.target);
      if (overlay.isOurs(event.target) || target?.closest("summary")) return;
      event.preventDefault();
    },
    { capture: true, signal },
  );
  return () => stop.abort();
}

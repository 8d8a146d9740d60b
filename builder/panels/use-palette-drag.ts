import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { DragSession, DragSource } from "../canvas/drag/drag-session.ts";
import { useEditor } from "./editor-context.tsx";
import { LONG_PRESS, pressOutcome } from "./palette-press.ts";

interface Press {
  x: number;
  y: number;
  since: number;
  drag: DragSession | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** A press on a thing of the palette that becomes a drag onto the canvas: by moving a mouse, by resting a finger. */
export function usePaletteDrag(button: RefObject<HTMLElement>, ghost: RefObject<HTMLElement>, source: DragSource) {
  const { canvas } = useEditor();
  const press = useRef<Press | null>(null);
  const dragged = useRef(false);
  const [dragging, setDragging] = useState(false);

  // While a thing comes along the list stays where it is; React's own listeners could not say so.
  useEffect(() => {
    const element = button.current;
    const hold = (event: TouchEvent) => {
      if (press.current?.drag) event.preventDefault();
    };
    element?.addEventListener("touchmove", hold, { passive: false });
    return () => element?.removeEventListener("touchmove", hold);
  }, [button]);

  const follow = ({ x, y }: { x: number; y: number }) => {
    press.current?.drag?.move({ x, y });
    if (ghost.current) ghost.current.style.translate = `${x + 12}px ${y + 12}px`;
  };
  const begin = (point: { x: number; y: number }) => {
    if (!press.current || press.current.drag || !canvas.current) return;
    press.current.drag = canvas.current.drag(source);
    dragged.current = true;
    setDragging(true);
    requestAnimationFrame(() => follow(point));
  };
  const end = (event: PointerEvent | null) => {
    const drag = press.current?.drag;
    clearTimeout(press.current?.timer);
    press.current = null;
    setDragging(false);
    if (!drag) return;
    const outcome = event ? drag.end({ x: event.clientX, y: event.clientY }) : null;
    if (!event) drag.cancel();
    if (outcome?.ok) canvas.current?.focus();
  };
  return {
    dragging,
    /** Was the press that ends now a drag? Asked once. */
    wasDrag() {
      const was = dragged.current;
      dragged.current = false;
      return was;
    },
    cancel: () => press.current && end(null),
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return;
        dragged.current = false;
        const at = { x: event.clientX, y: event.clientY };
        const timer = event.pointerType === "touch" ? setTimeout(() => begin(at), LONG_PRESS) : undefined;
        press.current = { ...at, since: event.timeStamp, drag: null, timer };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const pressed = press.current;
        if (!pressed) return;
        const point = { x: event.clientX, y: event.clientY };
        const far = Math.hypot(point.x - pressed.x, point.y - pressed.y);
        const outcome = pressed.drag ? "drags" : pressOutcome(event.pointerType, far, event.timeStamp - pressed.since);
        if (outcome === "scrolls") return end(null);
        if (outcome === "drags") begin(point);
        follow(point);
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => end(event),
      onPointerCancel: () => end(null),
      // A finger that rests asks for no menu.
      onContextMenu(event: React.MouseEvent) {
        if (press.current) event.preventDefault();
      },
    },
  };
}

import { type PointerEvent, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { cx } from "#app/ui/cx.ts";
import type { DragSession } from "../canvas/drag/drag-session.ts";
import { BlockIcon } from "./block-icon.tsx";
import { useEditor, useEditorState } from "./editor-context.tsx";

/** px the pointer must travel before a press becomes a drag. */
const THRESHOLD = 5;

interface Press {
  x: number;
  y: number;
  drag: DragSession | null;
}

/** One block of the palette: pressed, it is added; dragged, it follows the pointer onto the canvas. */
export function PaletteItem({ type, icon, label }: { type: string; icon: string; label: string }) {
  const { session, canvas } = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const press = useRef<Press | null>(null);
  const dragged = useRef(false);
  const ghost = useRef<HTMLDivElement>(null);
  const [dragging, setDragging] = useState(false);

  const end = (event: PointerEvent | null) => {
    const drag = press.current?.drag;
    press.current = null;
    setDragging(false);
    if (!drag) return;
    const outcome = event ? drag.end({ x: event.clientX, y: event.clientY }) : null;
    if (!event) drag.cancel();
    if (outcome?.ok) canvas.current?.focus();
  };

  return (
    <>
      <button
        type="button"
        data-palette={type}
        disabled={readOnly}
        aria-label={label}
        className={cx(
          "flex min-h-16 flex-col items-center justify-center gap-1.5 rounded-sm border border-line bg-surface px-1 py-2 text-center text-sm leading-tight transition-colors select-none",
          "hover:border-edge hover:bg-hover disabled:opacity-50",
          dragging && "border-accent bg-accent-2",
        )}
        style={{ touchAction: "none" }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          dragged.current = false;
          press.current = { x: event.clientX, y: event.clientY, drag: null };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          const pressed = press.current;
          if (!pressed) return;
          const far = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > THRESHOLD;
          if (!pressed.drag && far && canvas.current) {
            pressed.drag = canvas.current.drag({ type });
            dragged.current = true;
            setDragging(true);
          }
          pressed.drag?.move({ x: event.clientX, y: event.clientY });
          if (ghost.current) ghost.current.style.translate = `${event.clientX + 12}px ${event.clientY + 12}px`;
        }}
        onPointerUp={end}
        onPointerCancel={() => end(null)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && press.current) end(null);
        }}
        onClick={() => {
          if (!dragged.current) session.insert(type);
          dragged.current = false;
        }}
      >
        <BlockIcon name={icon} className="size-5 text-soft" />
        {label}
      </button>
      {dragging &&
        createPortal(
          <div
            ref={ghost}
            aria-hidden
            style={{ left: 0 }}
            className="pointer-events-none fixed top-0 z-50 flex items-center gap-2 rounded-sm border border-accent bg-raised px-2.5 py-1.5 text-sm font-medium shadow-mid"
          >
            <BlockIcon name={icon} />
            {label}
          </div>,
          document.body,
        )}
    </>
  );
}

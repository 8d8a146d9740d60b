import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { cx } from "#app/ui/cx.ts";
import type { DragSession, DragSource } from "../canvas/drag/drag-session.ts";
import { useEditor, useEditorState } from "./editor-context.tsx";

/** px the pointer must travel before a press becomes a drag. */
const THRESHOLD = 5;

interface Press {
  x: number;
  y: number;
  drag: DragSession | null;
}

export interface PaletteItemProps {
  id: string;
  icon: ReactNode;
  label: string;
  source: DragSource;
  onPress(): void;
  /** One line across, for a name that is a person's own. */
  isLine?: boolean;
}

/** One thing of the palette: pressed, it is added; dragged, it follows the pointer onto the canvas. */
export function PaletteItem({ id, icon, label, source, onPress, isLine = false }: PaletteItemProps) {
  const { canvas } = useEditor();
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
        data-palette={id}
        disabled={readOnly}
        aria-label={label}
        className={cx(
          "flex items-center rounded-sm border border-line bg-surface text-sm transition-colors select-none",
          isLine
            ? "min-h-9 w-full gap-2 px-2.5 py-1.5 text-start"
            : "min-h-16 flex-col justify-center gap-1.5 px-1 py-2 text-center leading-tight",
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
            pressed.drag = canvas.current.drag(source);
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
          if (!dragged.current) onPress();
          dragged.current = false;
        }}
      >
        {icon}
        {isLine ? <span className="truncate">{label}</span> : label}
      </button>
      {dragging &&
        createPortal(
          <div
            ref={ghost}
            aria-hidden
            style={{ left: 0 }}
            className="pointer-events-none fixed top-0 z-50 flex items-center gap-2 rounded-sm border border-accent bg-raised px-2.5 py-1.5 text-sm font-medium shadow-mid"
          >
            {icon}
            {label}
          </div>,
          document.body,
        )}
    </>
  );
}

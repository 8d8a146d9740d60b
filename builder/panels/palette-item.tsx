import { type ReactNode, useRef } from "react";
import { createPortal } from "react-dom";
import { cx } from "#app/ui/cx.ts";
import type { DragSource } from "../canvas/drag/drag-session.ts";
import { useEditorState } from "./editor-context.tsx";
import { usePaletteDrag } from "./use-palette-drag.ts";

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
  const readOnly = useEditorState((state) => state.readOnly);
  const button = useRef<HTMLButtonElement>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const { dragging, handlers, wasDrag, cancel } = usePaletteDrag(button, ghost, source);

  return (
    <>
      <button
        ref={button}
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
        // A finger scrolls the list; where it rests first, the thing comes along.
        style={{ touchAction: "pan-y", WebkitTouchCallout: "none" }}
        {...handlers}
        onKeyDown={(event) => {
          if (event.key === "Escape") cancel();
        }}
        onClick={() => {
          if (!wasDrag()) onPress();
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

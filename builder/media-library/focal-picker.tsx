import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { cx } from "#app/ui/cx.ts";

export interface Focal {
  x: number;
  y: number;
}

const CENTRE = { x: 50, y: 50 };
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-5, 0],
  ArrowRight: [5, 0],
  ArrowUp: [0, -5],
  ArrowDown: [0, 5],
};
const percent = (value: number) => Math.round(Math.min(100, Math.max(0, value)));

export interface FocalPickerProps {
  /** Of the whole picture. */
  url: string;
  focal: Focal | null | undefined;
  onChange(focal: Focal): void;
  isReadOnly: boolean;
  words: { label: string; help: string };
  className?: string;
}

/** The picture with the point that cropping keeps; pointer and arrows move it. Left stays left in every language. */
export function FocalPicker({ url, onChange, isReadOnly, words, className, ...props }: FocalPickerProps) {
  const box = useRef<HTMLImageElement>(null);
  const focal = props.focal ?? CENTRE;
  const put = (x: number, y: number) => {
    if (!isReadOnly) onChange({ x: percent(x), y: percent(y) });
  };
  const onPointer = (event: PointerEvent) => {
    const rect = box.current?.getBoundingClientRect();
    if (!rect || event.buttons !== 1) return;
    put(((event.clientX - rect.left) / rect.width) * 100, ((event.clientY - rect.top) / rect.height) * 100);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    put(focal.x + step[0], focal.y + step[1]);
  };
  return (
    <button
      type="button"
      dir="ltr"
      aria-label={`${words.label} : ${focal.x} %, ${focal.y} %. ${words.help}`}
      title={words.help}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onKeyDown={onKeyDown}
      className="grid w-full cursor-crosshair touch-none place-items-center overflow-hidden rounded-sm border border-line bg-plate"
    >
      <span className="relative block">
        <img
          ref={box}
          src={url}
          alt=""
          draggable={false}
          className={cx("block w-auto max-w-full", className ?? "max-h-44")}
        />
        <span
          aria-hidden
          className="absolute size-4 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-neutral-1 bg-accent shadow-mid"
          style={{ left: `${focal.x}%`, top: `${focal.y}%` }}
        />
      </span>
    </button>
  );
}

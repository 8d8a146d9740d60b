import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import type { ImageValue } from "#blocks/contract/index.ts";
import { inspectorWords } from "../../../words/inspector.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditor } from "../../editor-context.tsx";

const CENTRE = { x: 50, y: 50 };
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-5, 0],
  ArrowRight: [5, 0],
  ArrowUp: [0, -5],
  ArrowDown: [0, 5],
};
const percent = (value: number) => Math.round(Math.min(100, Math.max(0, value)));

/** The picture with the point that cropping keeps; pointer and arrows move it. Left stays left in every language. */
export function FocalPoint(props: {
  image: ImageValue;
  onChange(focal: { x: number; y: number }): void;
  isReadOnly: boolean;
}) {
  const t = useWords(inspectorWords);
  const { ports } = useEditor();
  const box = useRef<HTMLButtonElement>(null);
  const focal = props.image.focal ?? CENTRE;
  const put = (x: number, y: number) => {
    if (!props.isReadOnly) props.onChange({ x: percent(x), y: percent(y) });
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
      ref={box}
      type="button"
      dir="ltr"
      aria-label={`${t("imageFocal")} : ${focal.x} %, ${focal.y} %. ${t("imageFocalHelp")}`}
      title={t("imageFocalHelp")}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onKeyDown={onKeyDown}
      className="relative block w-full cursor-crosshair overflow-hidden rounded-sm border border-line bg-sunken"
    >
      <img
        src={ports.media.url(props.image)}
        alt=""
        draggable={false}
        className="mx-auto block max-h-44 w-auto max-w-full"
      />
      <span
        aria-hidden
        className="absolute size-4 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-neutral-1 bg-accent shadow-mid"
        style={{ left: `${focal.x}%`, top: `${focal.y}%` }}
      />
    </button>
  );
}

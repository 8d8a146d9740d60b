import { type RefObject, useLayoutEffect, useRef } from "react";
import type { RichWriting } from "../canvas/inline-rich.ts";
import { RichToolbar } from "../rich-text/toolbar.tsx";
import { WordedValue } from "./values/worded-value.tsx";

/** px between the toolbar and the text, and the stage's edge. */
const EDGE = 8;

/** The toolbar of a formatted text that is written on the canvas: above it, below where there is no room, never beside the stage. */
export default function RichBubble(props: { writing: RichWriting; stage: RefObject<HTMLElement | null> }) {
  const { writing, stage } = props;
  const bubble = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const { element } = writing;
    const view = element.ownerDocument.defaultView;
    const frame = view?.frameElement;
    const tool = bubble.current;
    const room = stage.current;
    if (!view || !frame || !tool || !room) return;
    const place = () => {
      const outer = frame.getBoundingClientRect();
      const scale = outer.width / (frame as HTMLElement).offsetWidth || 1;
      const box = element.getBoundingClientRect();
      const limits = room.getBoundingClientRect();
      const { offsetWidth: width, offsetHeight: height } = tool;
      const above = outer.top + box.top * scale - EDGE - height;
      const below = outer.top + box.bottom * scale + EDGE;
      const wanted = above >= limits.top + EDGE ? above : below;
      const top = Math.min(Math.max(wanted, limits.top + EDGE), limits.bottom - height - EDGE);
      const start =
        getComputedStyle(tool).direction === "rtl"
          ? outer.left + box.right * scale - width
          : outer.left + box.left * scale;
      const left = Math.min(Math.max(start, limits.left + EDGE), limits.right - width - EDGE);
      tool.style.top = `${Math.round(top)}px`;
      tool.style.left = `${Math.round(left)}px`;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) writing.editor.commands.focus();
    };
    place();
    tool.addEventListener("keydown", onKey);
    const sized = new ResizeObserver(place);
    for (const each of [element, tool, room]) sized.observe(each);
    view.addEventListener("scroll", place, true);
    room.addEventListener("scroll", place);
    return () => {
      sized.disconnect();
      tool.removeEventListener("keydown", onKey);
      view.removeEventListener("scroll", place, true);
      room.removeEventListener("scroll", place);
    };
  }, [writing, stage]);

  return (
    <div
      ref={bubble}
      data-rich-bubble
      className="fixed z-20 max-w-full rounded-md border border-line bg-surface p-1 shadow-high"
    >
      <RichToolbar editor={writing.editor} Value={WordedValue} />
    </div>
  );
}

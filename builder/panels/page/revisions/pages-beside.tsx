import { useEffect, useRef, useState } from "react";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import { revisionWords } from "../../../words/revisions.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditor, useEditorState } from "../../editor-context.tsx";

const WIDTHS = ["390", "1440"] as const;

/** Two revisions, older or newer. */
export interface Compared {
  before: string;
  after: string;
}

export interface PagesBesideProps {
  compared: Compared;
  /** Ids of blocks that differ. */
  marked: readonly string[];
  /** The one to be brought into sight. */
  spot: string | null;
}

/** Both versions as the shop shows them, as wide as a telephone or a desk's screen, what differs outlined. */
export function PagesBeside({ compared, marked, spot }: PagesBesideProps) {
  const r = useWords(revisionWords);
  const { ports, stored } = useEditor();
  const locale = useEditorState((state) => state.locale);
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>("390");
  return (
    <div className="flex min-h-0 min-w-0 flex-col gap-2">
      <SegmentedControl
        label={r("width")}
        value={width}
        onChange={setWidth}
        className="self-center"
        choices={WIDTHS.map((value) => ({ value, label: r(`width.${value}`) }))}
      />
      <div className="grid min-h-0 flex-1 grid-cols-2 gap-3">
        {(["before", "after"] as const).map((side) => (
          <PageFrame
            key={side}
            title={r(side)}
            url={ports.documents.previewUrl(stored.id, { revision: compared[side], locale })}
            width={Number(width)}
            marked={marked}
            spot={spot}
          />
        ))}
      </div>
    </div>
  );
}

interface PageFrameProps {
  title: string;
  url: string;
  /** CSS px that the page believes to have. */
  width: number;
  marked: readonly string[];
  spot: string | null;
}

function PageFrame({ title, url, width, marked, spot }: PageFrameProps) {
  const holder = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [room, setRoom] = useState({ width: 1, height: 1 });
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => show(frame.current, marked, spot), [marked, spot]);
  const scale = Math.min(1, room.width / width);
  return (
    <section aria-label={title} className="flex min-h-0 flex-col gap-1">
      <h3 className="font-medium">{title}</h3>
      <div ref={holder} className="relative min-h-0 flex-1 overflow-hidden rounded-sm border border-line bg-neutral-3">
        <iframe
          ref={frame}
          title={title}
          src={url}
          onLoad={() => show(frame.current, marked, spot)}
          className="absolute inset-x-0 top-0 mx-auto origin-top-left bg-white"
          style={{
            width,
            height: room.height / scale,
            scale: String(scale),
            insetInlineStart: scale < 1 ? 0 : undefined,
            marginInline: scale < 1 ? 0 : undefined,
          }}
        />
      </div>
    </section>
  );
}

/** Outlines the blocks that differ, where the frame lets us reach them, and brings one into sight. */
function show(frame: HTMLIFrameElement | null, marked: readonly string[], spot: string | null): void {
  const page = frame?.contentDocument;
  if (!page) return;
  for (const id of marked) {
    for (const element of page.querySelectorAll<HTMLElement>(`.n-${CSS.escape(id)}`)) {
      element.style.outline = id === spot ? "4px solid #0f766e" : "3px solid #d97706";
      element.style.outlineOffset = "-3px";
      if (id === spot) element.scrollIntoView({ block: "center" });
    }
  }
}

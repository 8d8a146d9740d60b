import { lazy, type MutableRefObject, type RefObject, Suspense, useEffect, useRef, useState } from "react";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { Skeleton } from "#app/ui/skeleton.tsx";
import type { Breakpoint } from "#blocks/contract/index.ts";
import { findNode, placeOf } from "#runtime/document/tree.ts";
import type { CanvasHandle } from "../canvas/canvas.ts";
import type { RichWriting } from "../canvas/inline-rich.ts";
import { fetchRichParts } from "../rich-text/parts.ts";
import { nodeLabel, refusalText } from "../words/block-words.ts";
import { panelWords } from "../words/panels.ts";
import { shellWords } from "../words/shell.ts";
import { togetherWords } from "../words/together.ts";
import { useWords } from "../words/use-words.ts";
import { useEditor, useEditorState } from "./editor-context.tsx";
import { type Fit, fitFrame } from "./fit-frame.ts";
import { useValueLabel } from "./values/use-value-label.ts";
import { PERSON_COLORS, personColor, useTogether } from "./work/use-together.ts";

// TipTap's toolbar comes when the first formatted text is written.
const loadRichBubble = () => import("./rich-bubble.tsx");
const RichBubble = lazy(loadRichBubble);

export interface CanvasStageProps {
  canvas: MutableRefObject<CanvasHandle | null>;
  zoom: "fit" | number;
  onKey(event: KeyboardEvent): void;
  onClipboard(event: ClipboardEvent): void;
  onEditElsewhere(id: string, path: string): void;
}

/** The page in the middle: as wide as the chosen screen, drawn as large as there is room. */
export function CanvasStage(props: CanvasStageProps) {
  const t = useWords(shellWords);
  const { session, ports, facts, sections, together } = useEditor();
  const breakpoint = useEditorState((state) => state.breakpoint);
  const stage = useRef<HTMLDivElement>(null);
  const holder = useRef<HTMLDivElement>(null);
  const [ready, setReady] = useState(false);
  const [writing, setWriting] = useState<RichWriting | null>(null);
  const fit = useFit(stage, breakpoint, props.zoom);
  const words = useCanvasWords();
  const latest = useRef({ props, words });
  latest.current = { props, words };

  useEffect(() => {
    const container = holder.current;
    if (!container) return;
    let gone = false;
    let opened: CanvasHandle | undefined;
    // The canvas and GrapesJS with it come while the skeleton shows.
    void import("../canvas/canvas.ts")
      .then(({ openCanvas }) => {
        if (gone) return;
        return openCanvas({
          container,
          session,
          ports,
          sections,
          facts,
          colors: tokenColors(container),
          words: {
            get dir() {
              return latest.current.words.dir;
            },
            get title() {
              return latest.current.words.title;
            },
            get empty() {
              return latest.current.words.empty;
            },
            get action() {
              return latest.current.words.action;
            },
            label: (id) => latest.current.words.label(id),
            explain: (refusal) => latest.current.words.explain(refusal),
            merge: (path) => latest.current.words.merge(path),
          },
          onRichWriting: setWriting,
          isRichTool: (target) => target.closest(RICH_TOOLS) !== null,
          onKey: (event) => latest.current.props.onKey(event),
          onClipboard: (event) => latest.current.props.onClipboard(event),
          onEditElsewhere: (id, path) => latest.current.props.onEditElsewhere(id, path),
          onCaret: () => together?.caretMoved(),
          onTagAction(action, id) {
            if (action === "parent") session.select(parentOf(session.state().doc.root, id));
            else if (action === "up" || action === "down") session.step(id, action);
            else session[action]([id]);
          },
        });
      })
      .then((handle) => {
        if (!handle) return;
        if (gone) return handle.destroy();
        opened = handle;
        latest.current.props.canvas.current = handle;
        setReady(true);
        void fetchRichParts();
        void loadRichBubble().catch(() => undefined);
      });
    return () => {
      gone = true;
      latest.current.props.canvas.current = null;
      opened?.destroy();
    };
  }, [session, ports, facts, sections, together]);

  useEffect(() => {
    if (ready) props.canvas.current?.setScale(fit.scale);
  }, [ready, fit.scale, props.canvas]);
  usePeopleMarks(ready ? props.canvas : null);

  return (
    <section
      ref={stage}
      aria-label={t("canvas")}
      className="relative min-h-0 min-w-0 flex-1 overflow-auto bg-neutral-3"
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) session.select(null);
      }}
    >
      <p className="sr-only">{t("canvasHelp")}</p>
      <div
        className="relative mx-auto overflow-hidden bg-surface shadow-mid"
        style={{ width: fit.shownWidth, height: fit.shownHeight, marginBlock: fit.margin }}
      >
        <div
          dir="ltr"
          className="canvas-holder absolute start-0 top-0 origin-top-left"
          style={{ width: fit.width, height: fit.height, scale: String(fit.scale) }}
        >
          <div ref={holder} />
        </div>
        {!ready && <StageSkeleton label={t("loading")} />}
      </div>
      {writing && (
        <Suspense>
          <RichBubble writing={writing} stage={stage} />
        </Suspense>
      )}
    </section>
  );
}

/** Shows on the page which blocks the others are in. */
function usePeopleMarks(canvas: CanvasStageProps["canvas"] | null): void {
  const t = useWords(togetherWords);
  const { people, writers } = useTogether();
  useEffect(() => {
    const marks = people.flatMap(({ node, name, user }) => {
      if (node === null) return [];
      const words = writers.get(node)?.name === name ? t("writes", { name }) : name;
      return [{ node, words, color: personColor(user) }];
    });
    canvas?.current?.showPeople(marks);
  }, [canvas, people, writers, t]);
}

/** The toolbar, and what it opens over the page. */
const RICH_TOOLS = "[data-rich-bubble], [role=menu], [role=dialog]";

function StageSkeleton({ label }: { label: string }) {
  return (
    <div role="status" className="absolute inset-0 flex flex-col gap-6 bg-surface p-10">
      <span className="sr-only">{label}</span>
      <Skeleton className="h-2/5 w-full" />
      <Skeleton className="h-8 w-2/3" />
      <Skeleton className="h-4 w-full" />
      <Skeleton className="h-4 w-5/6" />
      <div className="grid flex-1 grid-cols-3 gap-6">
        <Skeleton className="h-full w-full" />
        <Skeleton className="h-full w-full" />
        <Skeleton className="h-full w-full" />
      </div>
    </div>
  );
}

function parentOf(root: Parameters<typeof placeOf>[0], id: string): string | null {
  const parent = placeOf(root, id)?.parent;
  return parent === undefined || parent === root.id ? null : parent;
}

/** The frame cannot see the admin's tokens, so their values are carried over. */
function tokenColors(element: HTMLElement) {
  const style = getComputedStyle(element);
  const value = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    accent: value("accent-9"),
    "on-accent": value("on-accent"),
    surface: value("surface"),
    refused: value("red-9"),
    "on-refused": value("on-red"),
    "on-person": value("on-person"),
    ...Object.fromEntries(PERSON_COLORS.map((color) => [`person-${color}`, value(`person-${color}`)])),
  };
}

function useFit(stage: RefObject<HTMLElement | null>, breakpoint: Breakpoint, zoom: "fit" | number): Fit {
  const [room, setRoom] = useState({ width: 1280, height: 800 });
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [stage]);
  return fitFrame(room, breakpoint, zoom);
}

function useCanvasWords() {
  const shell = useWords(shellWords);
  const panel = useWords(panelWords);
  const { session } = useEditor();
  const { locale, dir } = useLocaleValue();
  const valueLabel = useValueLabel();
  return {
    dir,
    title: shell("canvas"),
    empty: shell("empty"),
    action: {
      parent: panel("selectParent"),
      up: panel("moveUp"),
      down: panel("moveDown"),
      duplicate: panel("duplicate"),
      remove: panel("remove"),
    },
    label(id: string) {
      const node = findNode(session.state().doc.root, id);
      return node ? nodeLabel(session.registry, node, locale) : "";
    },
    merge: valueLabel,
    explain: (refusal: Parameters<typeof refusalText>[0]) => refusalText(refusal, session.registry, locale),
  };
}

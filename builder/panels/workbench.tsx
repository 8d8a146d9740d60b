import { lazy, type MutableRefObject, type ReactNode, Suspense, useCallback, useState } from "react";
import { Skeleton } from "#app/ui/skeleton.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { CanvasHandle } from "../canvas/canvas.ts";
import { pageWords } from "../words/page.ts";
import { panelWords } from "../words/panels.ts";
import { shellWords } from "../words/shell.ts";
import { useWords } from "../words/use-words.ts";
import { CanvasStage } from "./canvas-stage.tsx";
import { CommentsMark } from "./comments/comments-mark.tsx";
import { CommentsPanel } from "./comments/comments-panel.tsx";
import { type EditorTools, useEditorState } from "./editor-context.tsx";
import { EmptyPage } from "./empty-page.tsx";
import { focusField } from "./inspector/focus-field.ts";
import { Inspector, type InspectorTab } from "./inspector/inspector.tsx";
import { Layers } from "./layers/layers.tsx";
import { PageSettings } from "./page/page-settings.tsx";
import { PALETTE_SEARCH_ID, Palette } from "./palette.tsx";
import { SidePanel } from "./side-panel.tsx";
import { TopBar } from "./top/top-bar.tsx";
import { CommandPalette } from "./work/command-palette.tsx";
import type { ShellActions } from "./work/keymap.ts";
import { useClipboard } from "./work/use-clipboard.ts";
import { useShortcuts } from "./work/use-shortcuts.ts";

type StartTab = "blocks" | "layers" | "checks" | "comments";

// Axe and the lists of findings come when they are first asked for.
const ChecksPanel = lazy(() => import("./checks/checks-panel.tsx"));

export interface WorkbenchProps {
  tools: EditorTools;
  canvas: MutableRefObject<CanvasHandle | null>;
  notices: ReactNode;
  onLeave(): void;
}

/** Blocks and layers, the page, its settings: three columns, of which the outer two fold away. */
export function Workbench({ tools, canvas, notices, onLeave }: WorkbenchProps) {
  const t = useWords(shellWords);
  const panel = useWords(panelWords);
  const page = useWords(pageWords);
  const isCampaign = useEditorState((state) => state.doc.kind === "campaign");
  const active = useEditorState((state) => state.active);
  const [startTab, setStartTab] = useState<StartTab>(tools.session.contentOnly ? "layers" : "blocks");
  const [inspectorTab, setInspectorTab] = useState<InspectorTab>("content");
  const [folded, setFolded] = useState({ start: false, end: false });
  const [zoom, setZoom] = useState<"fit" | number>("fit");
  const [finding, setFinding] = useState(false);
  const [renaming, setRenaming] = useState<string | null>(null);

  /** A field of the selected block: for a text that the canvas cannot edit in place, and for what is to be mended. */
  const showField = useCallback((path: string | null) => {
    setFolded((old) => ({ ...old, end: false }));
    setInspectorTab(path?.startsWith("style.") ? "style" : "content");
    focusField(path);
  }, []);
  const showPage = useCallback(
    (field: string | null = null) => {
      tools.session.select(null);
      setFolded((old) => ({ ...old, end: false }));
      if (field !== null) focusField(field);
    },
    [tools],
  );
  const shell: ShellActions = {
    findCommand: () => setFinding(true),
    findBlock() {
      setFolded((old) => ({ ...old, start: false }));
      setStartTab("blocks");
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>(`input#${PALETTE_SEARCH_ID}, #${PALETTE_SEARCH_ID} input`)?.focus(),
      );
    },
    rename() {
      const { active: id } = tools.session.state();
      if (id === null || tools.session.state().readOnly) return;
      setFolded((old) => ({ ...old, start: false }));
      setStartTab("layers");
      setRenaming(id);
    },
    editText() {
      const { active: id } = tools.session.state();
      if (id !== null && !canvas.current?.edit(id)) showField(null);
    },
  };
  const onKey = useShortcuts(tools, shell);
  const onClipboard = useClipboard(tools, () => tools.announce(panel("said.copied")));

  return (
    <div className="flex h-dvh flex-col overflow-hidden bg-canvas">
      <TopBar
        zoom={{ value: zoom, onChange: setZoom }}
        folded={folded}
        onFold={(side) => setFolded((old) => ({ ...old, [side]: !old[side] }))}
        onLeave={onLeave}
        onPageSettings={() => showPage()}
        onChecks={() => {
          setFolded((old) => ({ ...old, start: false }));
          setStartTab("checks");
        }}
      />
      {notices}
      <CommandPalette tools={tools} shell={shell} isOpen={finding} onOpenChange={setFinding} />
      <div className="relative flex min-h-0 flex-1">
        <SidePanel label={t("startPanel")} side="start" isFolded={folded.start}>
          <Tabs
            label={t("startPanel")}
            tight
            selected={startTab}
            onChange={setStartTab}
            className="min-h-0 flex-1"
            panelClassName="flex flex-1 flex-col"
            tabs={[
              ...(tools.session.contentOnly
                ? []
                : ([{ id: "blocks", label: t("blocks"), panel: <Palette /> }] as const)),
              { id: "layers", label: t("layers"), panel: <Layers renaming={renaming} onRename={setRenaming} /> },
              {
                id: "checks",
                label: t("checks"),
                panel: (
                  <Suspense fallback={<Skeleton className="m-4 h-40" />}>
                    <ChecksPanel onField={showField} onPage={showPage} />
                  </Suspense>
                ),
              },
              {
                id: "comments",
                label: <CommentsMark />,
                panel: <CommentsPanel className="min-h-0 flex-1 overflow-y-auto p-4 pb-12" />,
              },
            ]}
          />
        </SidePanel>
        <main className="relative flex min-w-0 flex-1">
          <CanvasStage
            canvas={canvas}
            zoom={zoom}
            onKey={onKey}
            onClipboard={onClipboard}
            onEditElsewhere={(_id, path) => showField(path)}
          />
          <EmptyPage />
        </main>
        <SidePanel label={t("endPanel")} side="end" isFolded={folded.end}>
          <div data-inspector className="flex min-h-0 flex-1 flex-col">
            {active === null ? (
              <div className="min-h-0 flex-1 overflow-y-auto p-4 pb-12">
                <h2 className="pb-3 font-semibold">{page(isCampaign ? "campaignSettings" : "settings")}</h2>
                <PageSettings />
              </div>
            ) : (
              <Inspector tab={inspectorTab} onTab={setInspectorTab} />
            )}
          </div>
        </SidePanel>
      </div>
    </div>
  );
}

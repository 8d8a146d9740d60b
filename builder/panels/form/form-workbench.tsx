import { DndContext, DragOverlay } from "@dnd-kit/core";
import { Smartphone } from "lucide-react";
import { type ReactNode, useCallback, useState } from "react";
import { IconButton } from "#app/ui/icon-button.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { formWords } from "../../words/form.ts";
import { panelWords } from "../../words/panels.ts";
import { shellWords } from "../../words/shell.ts";
import { useWords } from "../../words/use-words.ts";
import ChecksPanel from "../checks/checks-panel.tsx";
import { type EditorTools, useEditorState } from "../editor-context.tsx";
import { focusField } from "../inspector/focus-field.ts";
import { Inspector, type InspectorTab } from "../inspector/inspector.tsx";
import { RowGhost } from "../layers/layer-row.tsx";
import { PageSettings } from "../page/page-settings.tsx";
import { SidePanel } from "../side-panel.tsx";
import { TopBar } from "../top/top-bar.tsx";
import { CommandPalette } from "../work/command-palette.tsx";
import type { ShellActions } from "../work/keymap.ts";
import { useClipboard } from "../work/use-clipboard.ts";
import { useShortcuts } from "../work/use-shortcuts.ts";
import { CheckoutNote } from "./checkout-note.tsx";
import { FIELD_SEARCH_ID, FieldPalette } from "./field-palette.tsx";
import { FormPreview, PHONE_WIDTH } from "./form-preview.tsx";
import { type FormView, FormViews } from "./form-views.tsx";
import { TrialContext } from "./trial.ts";
import { useFormDesk } from "./use-form-desk.ts";

export interface FormWorkbenchProps {
  tools: EditorTools;
  notices: ReactNode;
  onLeave(): void;
}

type StartTab = "add" | "checks";

/** A form as one thinks of it: what can be asked, what is asked, how it looks on a telephone, how each question is set. */
export default function FormWorkbench({ tools, notices, onLeave }: FormWorkbenchProps) {
  const t = useWords(formWords);
  const shellText = useWords(shellWords);
  const panel = useWords(panelWords);
  const hasSelection = useEditorState((state) => state.active !== null);
  const desk = useFormDesk();
  const [view, setView] = useState<FormView>("questions");
  const [startTab, setStartTab] = useState<StartTab>("add");
  const [inspectorTab, setInspectorTab] = useState<InspectorTab>("content");
  const [folded, setFolded] = useState({ start: false, end: false });
  const [hasPreview, setHasPreview] = useState(true);
  const [finding, setFinding] = useState(false);

  const openSettings = useCallback((path: string | null = null) => {
    setFolded((old) => ({ ...old, end: false }));
    setInspectorTab("content");
    focusField(path);
  }, []);
  const showForm = useCallback(
    (field: string | null = null) => {
      tools.session.select(null);
      setFolded((old) => ({ ...old, end: false }));
      if (field !== null) focusField(field);
    },
    [tools],
  );
  const addField = useCallback(() => {
    setFolded((old) => ({ ...old, start: false }));
    setStartTab("add");
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`input#${FIELD_SEARCH_ID}, #${FIELD_SEARCH_ID} input`)?.focus(),
    );
  }, []);
  const shell: ShellActions = {
    findCommand: () => setFinding(true),
    findBlock: addField,
    rename: () => openSettings(),
    editText: () => openSettings(),
  };
  useShortcuts(tools, shell);
  const previewButton = (
    <IconButton label={t(hasPreview ? "foldPreview" : "unfoldPreview")} onPress={() => setHasPreview((old) => !old)}>
      <Smartphone aria-hidden />
    </IconButton>
  );
  useClipboard(tools, () => tools.announce(panel("said.copied")));

  return (
    <TrialContext.Provider value={desk.trial}>
      <div className="flex h-dvh flex-col overflow-hidden bg-canvas">
        <TopBar
          folded={folded}
          onFold={(side) => setFolded((old) => ({ ...old, [side]: !old[side] }))}
          onLeave={onLeave}
          onPageSettings={() => showForm()}
        />
        {notices}
        <CommandPalette tools={tools} shell={shell} isOpen={finding} onOpenChange={setFinding} />
        <DndContext
          sensors={desk.sensors}
          onDragStart={desk.drag.onStart}
          onDragMove={desk.drag.onMove}
          onDragEnd={desk.drag.onEnd}
          onDragCancel={desk.drag.onCancel}
        >
          <div className="relative flex min-h-0 flex-1">
            <SidePanel label={t("palette")} side="start" isFolded={folded.start}>
              <Tabs
                label={t("palette")}
                selected={startTab}
                onChange={setStartTab}
                className="min-h-0 flex-1"
                panelClassName="flex min-h-0 flex-1 flex-col"
                tabs={[
                  { id: "add", label: t("palette"), panel: <FieldPalette onAdded={() => setView("questions")} /> },
                  {
                    id: "checks",
                    label: shellText("checks"),
                    panel: <ChecksPanel onField={(path) => openSettings(path)} onPage={showForm} />,
                  },
                ]}
              />
            </SidePanel>
            <main className="flex min-w-0 flex-1 flex-col bg-canvas">
              <FormViews
                desk={desk}
                view={view}
                onView={setView}
                onOpen={() => openSettings()}
                onAdd={addField}
                tools={!hasPreview && previewButton}
              />
            </main>
            {hasPreview && (
              <div className="flex min-h-0 shrink-0 flex-col border-s border-line" style={{ width: PHONE_WIDTH + 26 }}>
                <FormPreview trial={desk.trial} tools={previewButton} />
              </div>
            )}
            <SidePanel label={shellText("endPanel")} side="end" isFolded={folded.end}>
              <div data-inspector className="flex min-h-0 flex-1 flex-col">
                {!hasSelection ? (
                  <div className="min-h-0 flex-1 overflow-y-auto p-4 pb-12">
                    <h2 className="pb-3 font-semibold">{t("settings")}</h2>
                    <CheckoutNote />
                    <PageSettings />
                  </div>
                ) : (
                  <Inspector tab={inspectorTab} onTab={setInspectorTab} />
                )}
              </div>
            </SidePanel>
          </div>
          <DragOverlay dropAnimation={null}>{desk.drag.dragged && <RowGhost node={desk.drag.dragged} />}</DragOverlay>
        </DndContext>
      </div>
    </TrialContext.Provider>
  );
}

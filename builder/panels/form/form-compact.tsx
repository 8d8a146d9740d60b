import { DndContext } from "@dnd-kit/core";
import { Plus, Smartphone } from "lucide-react";
import { useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { findNode } from "#runtime/document/tree.ts";
import { formWords } from "../../words/form.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditorState, useNodeLabel } from "../editor-context.tsx";
import { Inspector, type InspectorTab } from "../inspector/inspector.tsx";
import { FieldPalette } from "./field-palette.tsx";
import { FormPreview } from "./form-preview.tsx";
import { type FormView, FormViews } from "./form-views.tsx";
import { TrialContext } from "./trial.ts";
import { useFormDesk } from "./use-form-desk.ts";

/** The designer on a telephone: one thing at a time, settings and palette as sheets from below. */
export default function FormCompact() {
  const t = useWords(formWords);
  const labelOf = useNodeLabel();
  const label = useEditorState(({ doc, active }) => {
    const node = active === null ? undefined : findNode(doc.root, active);
    return node && labelOf(node);
  });
  const isReadOnly = useEditorState((state) => state.readOnly);
  const desk = useFormDesk();
  const [view, setView] = useState<FormView>("questions");
  const [tab, setTab] = useState<InspectorTab>("content");
  const [sheet, setSheet] = useState<"add" | "field" | "trial" | null>(null);
  const shut = () => setSheet(null);
  return (
    <TrialContext.Provider value={desk.trial}>
      <DndContext
        sensors={desk.sensors}
        onDragStart={desk.drag.onStart}
        onDragMove={desk.drag.onMove}
        onDragEnd={desk.drag.onEnd}
        onDragCancel={desk.drag.onCancel}
      >
        <FormViews
          desk={desk}
          view={view}
          onView={setView}
          onOpen={() => setSheet("field")}
          onPress={(id) => setSheet(id === "" ? null : "field")}
          onAdd={() => setSheet("add")}
          tools={
            <IconButton label={t("preview")} onPress={() => setSheet("trial")}>
              <Smartphone aria-hidden />
            </IconButton>
          }
        />
        {view === "questions" && (
          <div className="shrink-0 border-t border-line bg-surface p-2">
            <Button tone="primary" className="w-full" isDisabled={isReadOnly} onPress={() => setSheet("add")}>
              <Plus aria-hidden />
              {t("addField")}
            </Button>
          </div>
        )}
        <Sheet title={t("addField")} isOpen={sheet === "add"} onOpenChange={shut} flush>
          <div className="flex h-[70dvh] flex-col">
            <FieldPalette onAdded={shut} />
          </div>
        </Sheet>
      </DndContext>
      <Sheet title={label ?? t("field")} isOpen={sheet === "field" && label !== undefined} onOpenChange={shut} flush>
        <div data-inspector className="flex h-[75dvh] flex-col">
          <Inspector tab={tab} onTab={setTab} />
        </div>
      </Sheet>
      <Sheet title={t("previewTitle")} isOpen={sheet === "trial"} onOpenChange={shut} flush>
        <div className="flex h-[80dvh] flex-col">
          <FormPreview trial={desk.trial} />
        </div>
      </Sheet>
    </TrialContext.Provider>
  );
}

import { LayoutTemplate } from "lucide-react";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { panelWords } from "../words/panels.ts";
import { useWords } from "../words/use-words.ts";
import { useEditor, useEditorState } from "./editor-context.tsx";

/** What a page without blocks says: what to do first, and the button that does it. Drags pass through. */
export function EmptyPage() {
  const t = useWords(panelWords);
  const { session } = useEditor();
  const isEmpty = useEditorState((state) => Object.values(state.doc.root.slots ?? {}).flat().length === 0);
  const readOnly = useEditorState((state) => state.readOnly);
  const isCampaign = useEditorState((state) => state.doc.kind === "campaign");
  const first = isCampaign ? "campaign.message" : "layout.section";
  if (!isEmpty || readOnly || !session.registry.get(first)) return null;
  return (
    <div className="pointer-events-none absolute inset-0 grid place-items-center">
      <div className="rounded-lg bg-surface shadow-mid [&_button]:pointer-events-auto">
        <EmptyState
          icon={LayoutTemplate}
          title={t(isCampaign ? "emptyCampaign" : "emptyPage")}
          action={
            <Button tone="primary" onPress={() => void session.insert(first)}>
              {t(isCampaign ? "addMessage" : "addSection")}
            </Button>
          }
          quiet
        >
          {t(isCampaign ? "emptyCampaignHelp" : "emptyPageHelp")}
        </EmptyState>
      </div>
    </div>
  );
}

import { MousePointerClick } from "lucide-react";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { SHARED } from "#runtime/document/sections.ts";
import { findNode } from "#runtime/document/tree.ts";
import { formWords } from "../../words/form.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { panelWords } from "../../words/panels.ts";
import { useWords } from "../../words/use-words.ts";
import { BlockIcon } from "../block-icon.tsx";
import { BlockCostLine } from "../cost/block-cost.tsx";
import { useActiveNode, useEditor, useEditorState, useNodeLabel } from "../editor-context.tsx";
import { StylePanel } from "../style/style-panel.tsx";
import { BlockContent } from "./block-content.tsx";
import { NodeNotes } from "./node-notes.tsx";
import { SectionPanel } from "./section-panel.tsx";
import { SharedProps } from "./shared-props.tsx";
import { WhenPanel } from "./when/when-panel.tsx";

export type InspectorTab = "content" | "style" | "when";

export interface InspectorProps {
  tab: InspectorTab;
  onTab(tab: InspectorTab): void;
}

/** Everything that can be said about the selected block, made from what its folder declares. */
export function Inspector({ tab, onTab }: InspectorProps) {
  const t = useWords(inspectorWords);
  const { session } = useEditor();
  const labelOf = useNodeLabel();
  const panel = useWords(panelWords);
  const node = useActiveNode();
  const selection = useEditorState((state) => state.selection);
  const root = useEditorState((state) => state.doc.root);
  const isForm = useEditorState((state) => state.doc.kind === "form");
  const form = useWords(formWords);

  if (!node) {
    return (
      <EmptyState icon={MousePointerClick} title={t("nothing")} quiet>
        {t("nothingHelp")}
      </EmptyState>
    );
  }
  const nodes = selection.flatMap((id) => findNode(root, id) ?? []);
  const block = session.registry.get(node.type);
  const style = <StylePanel nodes={nodes} />;
  return (
    <div data-writes={nodes.length === 1 ? node.id : undefined} className="flex min-h-0 flex-1 flex-col">
      <h2 className="flex items-center gap-2 px-4 pt-3 pb-1 font-semibold">
        <BlockIcon name={block?.icon} className="size-4 shrink-0 text-soft" />
        <span className="truncate">
          {nodes.length > 1 ? panel("selectedCount", { count: nodes.length }) : labelOf(node)}
        </span>
      </h2>
      {nodes.length === 1 && !isForm && <BlockCostLine node={node} />}
      <NodeNotes node={node} />
      <Tabs
        label={labelOf(node)}
        selected={tab}
        onChange={onTab}
        className="min-h-0 flex-1"
        panelClassName="flex-1 overflow-y-auto p-4 pb-12 -outline-offset-2"
        tabs={[
          {
            id: "content",
            label: t("content"),
            panel:
              nodes.length > 1 ? (
                <SharedProps nodes={nodes} />
              ) : (
                <>
                  <BlockContent node={node} />
                  {node.type === SHARED && <SectionPanel host={node} />}
                </>
              ),
          },
          ...(session.contentOnly
            ? []
            : ([
                { id: "style", label: t("style"), panel: style },
                {
                  id: "when",
                  label: isForm ? form("rules") : t("when"),
                  panel: <WhenPanel key={node.id} nodes={nodes} />,
                },
              ] as const)),
        ]}
      />
    </div>
  );
}

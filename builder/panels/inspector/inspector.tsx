import { MousePointerClick } from "lucide-react";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { Node } from "#blocks/contract/index.ts";
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

/**
 * Everything that can be said about the selected block, made from what its folder declares. The frame around it knows the
 * block's name alone: a letter that is typed draws again the one control it stands in.
 */
export function Inspector({ tab, onTab }: InspectorProps) {
  const t = useWords(inspectorWords);
  const form = useWords(formWords);
  const panel = useWords(panelWords);
  const { session } = useEditor();
  const labelOf = useNodeLabel();
  const active = useEditorState((state) => state.active);
  const label = useEditorState(({ doc, active }) => {
    const node = active === null ? undefined : findNode(doc.root, active);
    return node && labelOf(node);
  });
  const icon = useEditorState(({ doc, active }) => {
    const node = active === null ? undefined : findNode(doc.root, active);
    return session.registry.get(node?.type ?? "")?.icon;
  });
  const count = useEditorState((state) => state.selection.length);
  const isForm = useEditorState((state) => state.doc.kind === "form");

  if (active === null || label === undefined) {
    return (
      <EmptyState icon={MousePointerClick} title={t("nothing")} quiet>
        {t("nothingHelp")}
      </EmptyState>
    );
  }
  return (
    <div data-writes={count === 1 ? active : undefined} className="flex min-h-0 flex-1 flex-col">
      <h2 className="flex items-center gap-2 px-4 pt-3 pb-1 font-semibold">
        <BlockIcon name={icon} className="size-4 shrink-0 text-soft" />
        <span className="truncate">{count > 1 ? panel("selectedCount", { count }) : label}</span>
      </h2>
      <SelectedNotes />
      <Tabs
        label={label}
        selected={tab}
        onChange={onTab}
        className="min-h-0 flex-1"
        panelClassName="flex-1 overflow-y-auto p-4 pb-12 -outline-offset-2"
        tabs={[
          { id: "content", label: t("content"), panel: <SelectedContent /> },
          ...(session.contentOnly
            ? []
            : ([
                { id: "style", label: t("style"), panel: <SelectedStyle /> },
                { id: "when", label: isForm ? form("rules") : t("when"), panel: <SelectedWhen key={active} /> },
              ] as const)),
        ]}
      />
    </div>
  );
}

/** The blocks that are spoken about, the one in front last asked for. */
function useSelected(): { node: Node | undefined; nodes: readonly Node[] } {
  const node = useActiveNode();
  const root = useEditorState((state) => state.doc.root);
  const selection = useEditorState((state) => state.selection);
  return { node, nodes: selection.flatMap((id) => findNode(root, id) ?? []) };
}

function SelectedNotes() {
  const { node, nodes } = useSelected();
  const isForm = useEditorState((state) => state.doc.kind === "form");
  if (!node) return null;
  return (
    <>
      {nodes.length === 1 && !isForm && <BlockCostLine node={node} />}
      <NodeNotes node={node} />
    </>
  );
}

function SelectedContent() {
  const { node, nodes } = useSelected();
  if (!node) return null;
  if (nodes.length > 1) return <SharedProps nodes={nodes} />;
  return (
    <>
      <BlockContent node={node} />
      {node.type === SHARED && <SectionPanel host={node} />}
    </>
  );
}

function SelectedStyle() {
  return <StylePanel nodes={useSelected().nodes} />;
}

function SelectedWhen() {
  return <WhenPanel nodes={useSelected().nodes} />;
}

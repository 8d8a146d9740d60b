import { MousePointerClick, PackageX } from "lucide-react";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { Block, Node } from "#blocks/contract/index.ts";
import { findNode } from "#runtime/document/tree.ts";
import { blockWord } from "../../words/block-words.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { panelWords } from "../../words/panels.ts";
import { useWords } from "../../words/use-words.ts";
import { BlockIcon } from "../block-icon.tsx";
import { useActiveNode, useEditor, useEditorState, useNodeLabel } from "../editor-context.tsx";
import { StylePanel } from "../style/style-panel.tsx";
import { PropFields } from "./prop-fields.tsx";

export type InspectorTab = "content" | "style";

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
    <div className="flex min-h-0 flex-1 flex-col">
      <h2 className="flex items-center gap-2 px-4 pt-3 pb-1 font-semibold">
        <BlockIcon name={block?.icon} className="size-4 shrink-0 text-soft" />
        <span className="truncate">
          {nodes.length > 1 ? panel("selectedCount", { count: nodes.length }) : labelOf(node)}
        </span>
      </h2>
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
            panel: <Content node={node} block={block} several={nodes.length > 1} />,
          },
          { id: "style", label: t("style"), panel: style },
        ]}
      />
    </div>
  );
}

function Content({ node, block, several }: { node: Node; block: Block | undefined; several: boolean }) {
  const t = useWords(inspectorWords);
  const { session } = useEditor();
  const { locale } = useLocaleValue();
  const readOnly = useEditorState((state) => state.readOnly);
  if (several) {
    return (
      <EmptyState icon={MousePointerClick} title={t("several")} quiet>
        {t("severalHelp")}
      </EmptyState>
    );
  }
  if (!block) {
    return (
      <EmptyState icon={PackageX} title={t("unknown")} quiet>
        {t("unknownHelp")}
      </EmptyState>
    );
  }
  if (Object.keys(block.props).length === 0) return <p className="text-soft">{t("noProps")}</p>;
  return (
    <PropFields
      key={node.id}
      props={block.props}
      values={node.props}
      pathOf={(name) => name}
      word={(suffix) => blockWord(block, `prop.${suffix}`, locale)}
      commit={(name, value) => session.setProps(node.id, { [name]: value })}
      isReadOnly={readOnly}
    />
  );
}

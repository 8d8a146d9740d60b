import { useDraggable, useDroppable } from "@dnd-kit/core";
import { Asterisk, ChevronDown, Ellipsis, EyeOff, GitBranch, GripVertical, TriangleAlert } from "lucide-react";
import { memo } from "react";
import { cx } from "#app/ui/cx.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import type { Node } from "#blocks/contract/index.ts";
import { isRequired } from "#blocks/parts/form-field.tsx";
import { STEP } from "#runtime/forms/compile-form.ts";
import { nodeLabel } from "../../words/block-words.ts";
import { formWords } from "../../words/form.ts";
import { panelWords } from "../../words/panels.ts";
import { useWords } from "../../words/use-words.ts";
import { BlockIcon } from "../block-icon.tsx";
import { useEditor } from "../editor-context.tsx";
import { DROP_HINTS, RowPeople } from "../layers/layer-row.tsx";
import { NodeMenu } from "../layers/node-menu.tsx";
import type { LayerRow } from "../layers/rows.ts";
import type { DropHint } from "../layers/use-layer-drag.ts";

export interface QuestionRowProps {
  row: Extract<LayerRow, { kind: "node" }>;
  /** What it asks, or is called, in the language that is written. */
  words: string;
  /** Of a step: which one. */
  number: number;
  isActive: boolean;
  isSelected: boolean;
  hasRules: boolean;
  hasTrouble: boolean;
  hint: DropHint | null;
  isReadOnly: boolean;
  onFold(id: string, shut: boolean): void;
  /** It was pressed: where there is no column for its settings, they open. */
  onPress: ((id: string) => void) | undefined;
}

/** px */
export const QUESTION_HEIGHT = 52;

/** One question, or a step with its number: dragged, walked through, and pressed to be set. */
export const QuestionRow = memo(function QuestionRow(props: QuestionRowProps) {
  const { row, hint, isActive, isSelected } = props;
  const { node } = row;
  const { setNodeRef: dropRef } = useDroppable({ id: row.key });
  const draggable = useDraggable({ id: row.key, disabled: props.isReadOnly });
  const isStep = node.type === STEP;
  return (
    <div
      ref={(element) => {
        dropRef(element);
        draggable.setNodeRef(element);
      }}
      id={`question-${row.key}`}
      role="treeitem"
      aria-level={row.depth + 1}
      aria-selected={isSelected}
      aria-expanded={row.branch === null ? undefined : row.branch === "open"}
      aria-posinset={row.place.index + 1}
      aria-setsize={row.count}
      tabIndex={-1}
      style={{ height: QUESTION_HEIGHT, paddingInlineStart: 12 + row.depth * 16 }}
      className={cx("group relative px-3 py-1 select-none", draggable.isDragging && "opacity-50")}
    >
      <div
        className={cx(
          "relative flex h-full items-center gap-1 rounded-sm border ps-0.5 pe-1",
          isStep ? "border-transparent bg-sunken" : "border-line bg-surface hover:border-edge",
          isSelected && "border-accent bg-accent-2",
          isActive && "outline-1 outline-accent",
          hint && DROP_HINTS[hint.allowed ? hint.where : "refused"],
        )}
      >
        <span
          {...draggable.listeners}
          aria-hidden
          className="grid h-full w-6 shrink-0 cursor-grab place-items-center text-faint coarse:w-9"
          style={{ touchAction: "none" }}
        >
          <GripVertical className="size-4" />
        </span>
        <RowWords {...props} node={node} isStep={isStep} />
        <RowPeople node={node} />
        <NodeMenu node={node}>
          <Ellipsis aria-hidden />
        </NodeMenu>
      </div>
    </div>
  );
});

function RowWords(props: QuestionRowProps & { node: Node; isStep: boolean }) {
  const { node, words, row, isStep, number } = props;
  const t = useWords(formWords);
  const panel = useWords(panelWords);
  const { session } = useEditor();
  const { locale } = useLocaleValue();
  const block = session.registry.get(node.type);
  const field = block?.field?.(node.props as never);
  const kind = isStep ? t("stepNumber", { index: number }) : nodeLabel(session.registry, node, locale);
  return (
    <>
      {row.branch !== null && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={panel(row.branch === "open" ? "collapse" : "expand")}
          onClick={() => props.onFold(node.id, row.branch === "open")}
          className="grid size-6 shrink-0 place-items-center text-soft coarse:h-full coarse:w-9"
        >
          <ChevronDown
            aria-hidden
            className={cx("size-4 transition-transform", row.branch === "shut" && "-rotate-90 rtl:rotate-90")}
          />
        </button>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it has the keyboard */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
      <div
        className="flex h-full min-w-0 flex-1 cursor-pointer items-center gap-2.5"
        onClick={(event) => {
          session.select(node.id, event.ctrlKey || event.metaKey ? "toggle" : "replace");
          if (!event.ctrlKey && !event.metaKey) props.onPress?.(node.id);
        }}
      >
        <BlockIcon name={block?.icon} className="size-4 shrink-0 text-soft" />
        <span className="min-w-0 flex-1 leading-tight">
          <bdi className={cx("block w-fit max-w-full truncate", isStep ? "font-semibold" : "font-medium")}>
            {words || (isStep ? kind : t("untitledQuestion"))}
          </bdi>
          <span className="block truncate text-start text-sm text-soft">{kind}</span>
        </span>
        {field && isRequired(field.rules) && <Mark icon={Asterisk} words={t("required")} />}
        {props.hasRules && <Mark icon={GitBranch} words={t("hasRules")} />}
        {node.hidden && <Mark icon={EyeOff} words={t("isHidden")} />}
        {props.hasTrouble && <Mark icon={TriangleAlert} words={t("hasTrouble")} tone="text-amber-11" />}
      </div>
    </>
  );
}

function Mark({ icon: Icon, words, tone = "text-faint" }: { icon: typeof Asterisk; words: string; tone?: string }) {
  return (
    <span role="img" aria-label={words} title={words} className={cx("shrink-0", tone)}>
      <Icon aria-hidden className="size-4" />
    </span>
  );
}

import { useDraggable, useDroppable } from "@dnd-kit/core";
import { ChevronDown, Ellipsis, Eye, EyeOff, Filter, Lock, LockOpen, MessageSquare, PenLine } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { Avatar } from "#app/ui/avatar.tsx";
import { cx } from "#app/ui/cx.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import type { Node } from "#blocks/contract/index.ts";
import { blockWord } from "../../words/block-words.ts";
import { commentWords } from "../../words/comments.ts";
import { costWords } from "../../words/cost.ts";
import { panelWords } from "../../words/panels.ts";
import { togetherWords } from "../../words/together.ts";
import { useWords } from "../../words/use-words.ts";
import { BlockIcon } from "../block-icon.tsx";
import { useOpenThreads } from "../comments/use-comments.ts";
import { costOfBlock, useCost, useFigures } from "../cost/use-cost.ts";
import { useEditor, useEditorState, useNodeLabel } from "../editor-context.tsx";
import { personColor, useTogether } from "../work/use-together.ts";
import { NodeMenu } from "./node-menu.tsx";
import type { LayerRow } from "./rows.ts";
import type { DropHint } from "./use-layer-drag.ts";

export interface LayerRowProps {
  row: LayerRow;
  active: boolean;
  selected: boolean;
  hint: DropHint | null;
  renaming: boolean;
  readOnly: boolean;
  onFold(id: string, shut: boolean): void;
  onRename(id: string | null): void;
  /** Shift and a press: all rows from the active one to this. */
  onRange(id: string): void;
}

export const DROP_HINTS: Record<DropHint["where"] | "refused", string> = {
  before: "before:absolute before:inset-x-2 before:top-0 before:h-0.75 before:rounded-full before:bg-accent",
  after: "after:absolute after:inset-x-2 after:bottom-0 after:h-0.75 after:rounded-full after:bg-accent",
  inside: "bg-accent-3 outline-2 -outline-offset-2 outline-accent",
  refused: "bg-red-3 outline-2 -outline-offset-2 outline-red-9",
};

/** One line: a block with its icon and name, or a slot with its name alone. */
export function LayerRowView(props: LayerRowProps) {
  const { row, active, selected, hint } = props;
  const { setNodeRef: dropRef } = useDroppable({ id: row.key });
  const draggable = useDraggable({ id: row.key, disabled: row.kind === "slot" || props.readOnly || props.renaming });
  return (
    <div
      ref={(element) => {
        dropRef(element);
        draggable.setNodeRef(element);
      }}
      id={`layer-${row.key}`}
      role="treeitem"
      aria-level={row.depth + 1}
      aria-selected={selected}
      aria-expanded={row.kind === "node" && row.branch !== null ? row.branch === "open" : undefined}
      {...(row.kind === "node" && { "aria-posinset": row.place.index + 1, "aria-setsize": row.count })}
      tabIndex={-1}
      className={cx(
        "group relative mx-2 flex h-8 items-center rounded-sm pe-1 select-none",
        row.kind === "node" && "hover:bg-hover",
        selected && "bg-accent-3 hover:bg-accent-3",
        active && "font-medium",
        draggable.isDragging && "opacity-50",
        hint && DROP_HINTS[hint.allowed ? hint.where : "refused"],
      )}
      style={{ paddingInlineStart: 4 + row.depth * 14 }}
      onPointerDown={draggable.listeners?.onPointerDown as React.PointerEventHandler | undefined}
    >
      {row.kind === "node" ? <NodeLine {...props} node={row.node} branch={row.branch} /> : <SlotLine row={row} />}
    </div>
  );
}

function NodeLine(props: LayerRowProps & { node: Node; branch: "open" | "shut" | null }) {
  const { node, branch, onFold, onRename } = props;
  const t = useWords(panelWords);
  const { session } = useEditor();
  const labelOf = useNodeLabel();
  const breakpoint = useEditorState((state) => state.breakpoint);
  const label = labelOf(node);
  const invisible =
    !node.hidden && (node.style?.[breakpoint]?.visibility === "hidden" || node.style?.base?.visibility === "hidden");
  return (
    <>
      {branch ? (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t(branch === "open" ? "collapse" : "expand")}
          onClick={() => onFold(node.id, branch === "open")}
          className="grid size-6 shrink-0 place-items-center text-soft"
        >
          <ChevronDown
            aria-hidden
            className={cx("size-3.5 transition-transform", branch === "shut" && "-rotate-90 rtl:rotate-90")}
          />
        </button>
      ) : (
        <span className="size-6 shrink-0" />
      )}
      {props.renaming ? (
        <NameField node={node} onDone={() => onRename(null)} />
      ) : (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it has the keyboard
        // biome-ignore lint/a11y/noStaticElementInteractions: as above
        <span
          className="flex h-full min-w-0 flex-1 items-center gap-2"
          onClick={(event) => {
            if (event.shiftKey) props.onRange(node.id);
            else session.select(node.id, event.ctrlKey || event.metaKey ? "toggle" : "replace");
          }}
          onDoubleClick={() => onRename(node.id)}
        >
          <BlockIcon name={session.registry.get(node.type)?.icon} className="size-4 shrink-0 text-soft" />
          <span className={cx("truncate", node.hidden && "text-faint line-through")}>{label}</span>
        </span>
      )}
      <RowComments node={node} />
      <RowPeople node={node} />
      <RowWeight node={node} />
      {node.when && <Filter role="img" aria-label={t("conditional")} className="size-3.5 shrink-0 text-faint" />}
      {invisible && <EyeOff aria-hidden className="size-3.5 shrink-0 text-faint" />}
      <MarkButton {...props} node={node} mark="hidden" />
      <MarkButton {...props} node={node} mark="locked" />
      {!props.renaming && (
        <NodeMenu node={node} onRename={() => onRename(node.id)}>
          <Ellipsis aria-hidden />
        </NodeMenu>
      )}
    </>
  );
}

/** What the block adds to the page, while nobody points at the row. */
function RowWeight({ node }: { node: Node }) {
  const t = useWords(costWords);
  const { size } = useFigures();
  const { weighed } = useCost();
  const cost = weighed && costOfBlock(weighed.cost, node.id);
  if (!cost || cost.sent < SHOWN_BYTES) return null;
  return (
    <span
      title={t("blockLabel")}
      className="shrink-0 text-xs text-faint tabular-nums group-hover:hidden coarse:group-hover:inline"
    >
      <span className="sr-only">{t("blockLabel")} </span>
      {size(cost.sent)}
    </span>
  );
}

/** Lighter blocks are nobody's trouble. */
const SHOWN_BYTES = 1_000;

/** Something about the block is still to be settled. */
function RowComments({ node }: { node: Node }) {
  const t = useWords(commentWords);
  const count = useOpenThreads().filter(({ first }) => first.node === node.id).length;
  if (count === 0) return null;
  return <MessageSquare role="img" aria-label={t("count", { count })} className="size-3.5 shrink-0 text-accent" />;
}

/** Who else is in the block, and who writes in it. */
export function RowPeople({ node }: { node: Node }) {
  const t = useWords(togetherWords);
  const { people, writers } = useTogether();
  const writer = writers.get(node.id);
  return people
    .filter((person) => person.node === node.id || person === writer)
    .map((person) => {
      const words = t(person === writer ? "writes" : "inBlock", { name: person.name });
      return (
        <span key={person.tab} role="img" aria-label={words} title={words} className="flex shrink-0 items-center">
          <Avatar name={person.name} color={personColor(person.user)} size="tiny" />
          {person === writer && <PenLine aria-hidden className="size-3.5 text-soft" />}
        </span>
      );
    });
}

/** Shown where the mark is set, and for who points at the row. */
function MarkButton({ node, mark, readOnly }: { node: Node; mark: "hidden" | "locked"; readOnly: boolean }) {
  const t = useWords(panelWords);
  const { session } = useEditor();
  const set = node[mark] === true;
  const { Icon, words } = MARKS[mark][set ? "set" : "unset"];
  return (
    <button
      type="button"
      tabIndex={-1}
      disabled={readOnly}
      aria-label={t(words)}
      title={t(words)}
      onClick={() => session.mark({ [mark]: set ? null : true }, [node.id])}
      className={cx(
        "grid size-6 shrink-0 place-items-center rounded-sm text-soft hover:text-ink",
        !set && "hidden group-hover:grid coarse:grid",
      )}
    >
      <Icon aria-hidden className="size-3.5" />
    </button>
  );
}

const MARKS = {
  hidden: { set: { Icon: EyeOff, words: "show" }, unset: { Icon: Eye, words: "hide" } },
  locked: { set: { Icon: Lock, words: "unlock" }, unset: { Icon: LockOpen, words: "lock" } },
} as const;

function SlotLine({ row }: { row: Extract<LayerRow, { kind: "slot" }> }) {
  const { session } = useEditor();
  const { locale } = useLocaleValue();
  const block = session.registry.get(row.parent.type);
  const label = (block && blockWord(block, `slot.${row.slot}`, locale)) ?? row.slot;
  return (
    <span className="flex min-w-0 flex-1 items-center gap-2 ps-6 text-sm text-faint">
      <span className="truncate">{label}</span>
    </span>
  );
}

function NameField({ node, onDone }: { node: Node; onDone: () => void }) {
  const t = useWords(panelWords);
  const { session } = useEditor();
  const labelOf = useNodeLabel();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const keep = () => {
    session.rename(node.id, input.current?.value ?? "");
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Enter") keep();
    if (event.key === "Escape") onDone();
    if (event.key === "Enter" || event.key === "Escape") {
      (event.currentTarget.closest("[role=tree]") as HTMLElement | null)?.focus();
    }
  };
  return (
    <input
      ref={input}
      aria-label={t("name")}
      defaultValue={node.name ?? labelOf(node)}
      maxLength={80}
      onKeyDown={onKeyDown}
      onBlur={onDone}
      className="h-7 min-w-0 flex-1 rounded-sm border border-accent bg-surface px-1.5"
    />
  );
}

/** What follows the pointer while a row is dragged. */
export function RowGhost({ node }: { node: Node }) {
  const { session } = useEditor();
  const labelOf = useNodeLabel();
  return (
    <div className="inline-flex h-8 items-center gap-2 rounded-sm border border-accent bg-raised px-2.5 font-medium shadow-mid">
      <BlockIcon name={session.registry.get(node.type)?.icon} />
      {labelOf(node)}
    </div>
  );
}

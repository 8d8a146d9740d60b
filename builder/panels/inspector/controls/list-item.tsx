import { useSortable } from "@dnd-kit/sortable";
import { ChevronDown, Ellipsis, GripVertical } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { cx } from "#app/ui/cx.ts";
import { IconButton } from "#app/ui/icon-button.tsx";
import { Menu } from "#app/ui/menu.tsx";
import type { Props } from "#blocks/contract/index.ts";
import type { Outcome } from "../../../session/session.ts";
import { inspectorWords } from "../../../words/inspector.ts";
import { useWords } from "../../../words/use-words.ts";
import type { ControlProps } from "../control-props.ts";

export interface ListItemProps {
  id: string;
  title: string;
  isOpen: boolean;
  onToggle(): void;
  fields: Props;
  item: Record<string, unknown>;
  path: string;
  word(suffix: string): string | undefined;
  commitField(name: string, value: unknown): Outcome;
  onMove(by: 1 | -1): void;
  onDuplicate(): void;
  onRemove(): void;
  isFirst: boolean;
  isLast: boolean;
  isFull: boolean;
  isReadOnly: boolean;
  Fields: ControlProps["Fields"];
  /** What stands under its fields. */
  below: ReactNode;
}

/** One item: its first words, and its fields when opened. Alt and arrows move it. */
export function ListItem(props: ListItemProps) {
  const t = useWords(inspectorWords);
  const sortable = useSortable({ id: props.id, disabled: props.isReadOnly });
  const { transform, transition } = sortable;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    event.stopPropagation();
    props.onMove(event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <li
      ref={sortable.setNodeRef}
      data-prop={props.path}
      style={{ transform: transform ? `translateY(${transform.y}px)` : undefined, transition }}
      className={cx("rounded-sm border border-line bg-surface", sortable.isDragging && "relative z-10 shadow-mid")}
    >
      <div className="flex items-center pe-0.5">
        <span
          {...sortable.listeners}
          aria-hidden
          className="grid h-9 w-6 shrink-0 cursor-grab place-items-center text-faint coarse:h-11 coarse:w-9"
          style={{ touchAction: "none" }}
        >
          <GripVertical className="size-4" />
        </span>
        <button
          type="button"
          aria-expanded={props.isOpen}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onClick={props.onToggle}
          onKeyDown={onKeyDown}
          className="flex h-9 min-w-0 flex-1 items-center gap-2 rounded-sm text-start coarse:h-11"
        >
          <span className="min-w-0 flex-1 truncate text-start">
            <bdi>{props.title}</bdi>
          </span>
          <ChevronDown
            aria-hidden
            className={cx("size-4 shrink-0 text-soft transition-transform", props.isOpen && "rotate-180")}
          />
        </button>
        <Menu
          label={props.title}
          trigger={
            <IconButton label={props.title} size="small" isDisabled={props.isReadOnly}>
              <Ellipsis aria-hidden />
            </IconButton>
          }
          groups={[
            {
              id: "item",
              entries: [
                { id: "up", label: t("itemUp"), disabled: props.isFirst, onAction: () => props.onMove(-1) },
                { id: "down", label: t("itemDown"), disabled: props.isLast, onAction: () => props.onMove(1) },
                { id: "copy", label: t("itemDuplicate"), disabled: props.isFull, onAction: props.onDuplicate },
                { id: "remove", label: t("itemRemove"), tone: "danger", onAction: props.onRemove },
              ],
            },
          ]}
        />
      </div>
      {props.isOpen && (
        <div className="border-t border-line p-3">
          <props.Fields
            props={props.fields}
            values={props.item}
            pathOf={(name) => `${props.path}.${name}`}
            word={props.word}
            commit={props.commitField}
            isReadOnly={props.isReadOnly}
          />
          {props.below}
        </div>
      )}
    </li>
  );
}

import { DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import {
  arrayMove,
  rectSortingStrategy,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
} from "@dnd-kit/sortable";
import { GripVertical } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { useUiWords } from "./locale-provider.tsx";

export interface SortableListProps<T> {
  label: string;
  items: readonly T[];
  idOf(item: T): string;
  /** The item in words, for its handle. */
  nameOf(item: T): string;
  onReorder(items: T[]): void;
  isDisabled?: boolean;
  className?: string;
  itemClassName?: string;
  children(item: T, handle: ReactNode): ReactNode;
}

/**
 * Items in an order people choose: dragged by a handle, or with the keyboard: Space on the handle picks up, arrows move, Space
 * puts down, Escape gives up.
 */
export function SortableList<T>(props: SortableListProps<T>) {
  const { items, idOf } = props;
  const t = useUiWords();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const ids = items.map(idOf);
  const place = (id: string | number) => {
    const at = ids.indexOf(String(id));
    const item = items[at];
    return { name: item === undefined ? "" : props.nameOf(item), at: at + 1, count: ids.length };
  };
  return (
    <DndContext
      id={props.label}
      sensors={sensors}
      accessibility={{
        screenReaderInstructions: { draggable: t("sortHow") },
        announcements: {
          onDragStart: ({ active }) => t("sortTaken", place(active.id)),
          onDragOver: ({ active, over }) =>
            over ? t("sortOver", { ...place(active.id), at: ids.indexOf(String(over.id)) + 1 }) : undefined,
          onDragEnd: ({ active, over }) =>
            t("sortPut", { ...place(active.id), at: ids.indexOf(String(over?.id ?? active.id)) + 1 }),
          onDragCancel: ({ active }) => t("sortBack", place(active.id)),
        },
      }}
      onDragEnd={({ active, over }) => {
        const [from, to] = [ids.indexOf(String(active.id)), ids.indexOf(String(over?.id))];
        if (from >= 0 && to >= 0 && from !== to) props.onReorder(arrayMove([...items], from, to));
      }}
    >
      <SortableContext items={ids} strategy={rectSortingStrategy}>
        <ul aria-label={props.label} className={props.className}>
          {items.map((item) => (
            <SortableItem key={idOf(item)} {...props} item={item} />
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}

function SortableItem<T>({ item, ...props }: SortableListProps<T> & { item: T }) {
  const t = useUiWords();
  const sortable = useSortable({ id: props.idOf(item), disabled: props.isDisabled ?? false });
  const { transform, transition } = sortable;
  const handle = (
    <button
      type="button"
      {...sortable.attributes}
      {...sortable.listeners}
      aria-label={t("moveItem", { name: props.nameOf(item) })}
      disabled={props.isDisabled}
      className="grid size-8 shrink-0 cursor-grab touch-none place-items-center rounded-sm text-soft hover:bg-hover coarse:size-11"
    >
      <GripVertical aria-hidden className="size-4" />
    </button>
  );
  return (
    <li
      ref={sortable.setNodeRef}
      style={{
        transform: transform ? `translate(${transform.x}px, ${transform.y}px)` : undefined,
        transition,
      }}
      className={cx(props.itemClassName, sortable.isDragging && "relative z-10 shadow-mid")}
    >
      {props.children(item, handle)}
    </li>
  );
}

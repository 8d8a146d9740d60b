import { DndContext, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { Plus } from "lucide-react";
import { lazy, Suspense, useRef, useState } from "react";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { Button } from "#app/ui/button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import type { Props } from "#blocks/contract/index.ts";
import { formWords } from "../../../words/form.ts";
import { inspectorWords } from "../../../words/inspector.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditor, useEditorState } from "../../editor-context.tsx";
import type { ControlProps } from "../control-props.ts";
import { useCommitted } from "../use-committed.ts";
import { ChoiceRules } from "./choice-rules.tsx";
import { isChoiceList } from "./choices.ts";
import { ListItem } from "./list-item.tsx";
import { besides, type Item, titleOf } from "./list-items.ts";

const ChoicesDialog = lazy(() => import("./choices-dialog.tsx"));

/** Items with the same fields, in an order people choose: add, open, drag, move with the keyboard, duplicate, delete. */
export function ListControl(props: ControlProps<Item[]>) {
  const { label, prop, path, isReadOnly, word } = props;
  const t = useWords(inspectorWords);
  const form = useWords(formWords);
  const [pasting, setPasting] = useState(false);
  const { facts } = useEditor();
  const isForm = useEditorState(({ doc }) => doc.kind === "form");
  const locale = useEditorState((state) => state.locale);
  const own = useLocaleValue().locale;
  const reader = {
    ...{ locale: own, everyDay: t("everyDay") },
    read: (text: Record<string, string>) => textIn(text, locale, facts.mainLocale),
  };
  const { shown, change, error } = useCommitted(props.value, props.commit);
  const [open, setOpen] = useState<string | null>(null);
  const keys = useKeys(shown.length);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const fields = prop.fields ?? {};
  const max = Number((prop.schema as { maxItems?: number }).maxItems ?? 50);

  const insert = (index: number, item: Item) => {
    keys.insert(index);
    change(shown.toSpliced(index, 0, item));
  };
  const move = (from: number, to: number) => {
    const item = shown[from];
    if (!item || to < 0 || to >= shown.length) return;
    keys.move(from, to);
    change(shown.toSpliced(from, 1).toSpliced(to, 0, item));
  };
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 font-medium">{label}</legend>
      <DndContext
        sensors={sensors}
        onDragEnd={({ active, over }) =>
          over && move(keys.all.indexOf(String(active.id)), keys.all.indexOf(String(over.id)))
        }
      >
        <SortableContext items={keys.all} strategy={verticalListSortingStrategy}>
          <ul className="flex flex-col gap-1.5">
            {shown.map((item, index) => {
              const key = keys.all[index] ?? String(index);
              return (
                <ListItem
                  key={key}
                  id={key}
                  title={titleOf(item, fields, reader) || t("itemName", { index: index + 1 })}
                  isOpen={open === key}
                  onToggle={() => setOpen(open === key ? null : key)}
                  fields={fields}
                  item={item}
                  path={`${path}.${index}`}
                  word={word}
                  commitField={(name, value) => props.commit(shown.with(index, { ...item, [name]: value }))}
                  onMove={(by) => move(index, index + by)}
                  onDuplicate={() => insert(index + 1, besides(structuredClone(item), shown))}
                  onRemove={() => {
                    keys.remove(index);
                    change(shown.toSpliced(index, 1));
                  }}
                  isFirst={index === 0}
                  isLast={index === shown.length - 1}
                  isFull={shown.length >= max}
                  isReadOnly={isReadOnly}
                  Fields={props.Fields}
                  below={isForm && isChoiceList(fields) && <ChoiceRules list={path} choice={item.value} />}
                />
              );
            })}
          </ul>
        </SortableContext>
      </DndContext>
      <div className="flex flex-wrap gap-1.5">
        <Button
          size="small"
          isDisabled={isReadOnly || shown.length >= max}
          onPress={() => {
            insert(shown.length, besides(blank(fields), shown));
            setOpen(keys.all.at(-1) ?? null);
          }}
        >
          <Plus aria-hidden />
          {t("itemAdd")}
        </Button>
        {isChoiceList(fields) && (
          <Button size="small" tone="quiet" isDisabled={isReadOnly} onPress={() => setPasting(true)}>
            {form("pasteList")}
          </Button>
        )}
      </div>
      {pasting && (
        <Suspense>
          <ChoicesDialog
            {...{ label, max }}
            items={shown}
            blank={blank(fields)}
            onChange={change}
            onClose={() => setPasting(false)}
          />
        </Suspense>
      )}
      {shown.length >= max && <p className="text-sm text-soft">{t("itemMax", { max })}</p>}
      {error && <p className="text-sm text-red-11">{error}</p>}
    </fieldset>
  );
}

function blank(fields: Props): Item {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, structuredClone(field.default)]));
}

/** Stored items have no ids of their own; these last while the list is on the screen, so that open ones stay open. */
function useKeys(count: number) {
  const next = useRef(0);
  const all = useRef<string[]>([]);
  const fresh = () => `item-${next.current++}`;
  while (all.current.length < count) all.current.push(fresh());
  all.current.length = count;
  return {
    get all() {
      return all.current;
    },
    insert: (index: number) => void all.current.splice(index, 0, fresh()),
    remove: (index: number) => void all.current.splice(index, 1),
    move(from: number, to: number) {
      const [key = fresh()] = all.current.splice(from, 1);
      all.current.splice(to, 0, key);
    },
  };
}

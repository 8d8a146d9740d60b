import { Braces } from "lucide-react";
import { Button } from "#app/ui/button.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { useEditorState } from "../editor-context.tsx";

interface InsertProps {
  label: string;
  /** What may be merged: its words, and how a text names it. */
  entries: readonly { id: string; label: string; merged: string }[];
  /** A text, or a text by language: the value goes to the end of the one that is edited. */
  value: unknown;
  onInsert(value: unknown): void;
}

/** Values of a message are picked from a list; nobody types their names. */
export function InsertValue({ label, entries, value, onInsert }: InsertProps) {
  const locale = useEditorState((state) => state.locale);
  const insert = (merged: string) => {
    if (typeof value === "string") return onInsert(`${value}${merged}`);
    const texts = (value ?? {}) as Record<string, string>;
    onInsert({ ...texts, [locale]: `${texts[locale] ?? ""}${merged}` });
  };
  return (
    <Menu
      label={label}
      trigger={
        <Button size="small" tone="quiet" className="self-start">
          <Braces aria-hidden />
          {label}
        </Button>
      }
      groups={[
        {
          id: "values",
          entries: entries.map((each) => ({ id: each.id, label: each.label, onAction: () => insert(each.merged) })),
        },
      ]}
    />
  );
}

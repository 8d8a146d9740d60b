import { Braces } from "lucide-react";
import { Button } from "#app/ui/button.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { actionWords } from "../../../words/actions.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditorState } from "../../editor-context.tsx";
import type { formParts } from "../rules/form-parts.ts";

interface InsertProps {
  form: ReturnType<typeof formParts>;
  /** A word, or words by language: the answer goes to the end of those of the language that is edited. */
  value: unknown;
  onInsert(value: unknown): void;
}

/** Answers are picked; nobody types their names. */
export function InsertAnswer({ form, value, onInsert }: InsertProps) {
  const t = useWords(actionWords);
  const locale = useEditorState((state) => state.locale);
  const insert = (merged: string) => {
    if (typeof value === "string") return onInsert(`${value}${merged}`);
    const texts = (value ?? {}) as Record<string, string>;
    onInsert({ ...texts, [locale]: `${texts[locale] ?? ""}${merged}` });
  };
  return (
    <Menu
      label={t("insert")}
      trigger={
        <Button size="small" tone="quiet" className="self-start">
          <Braces aria-hidden />
          {t("insert")}
        </Button>
      }
      groups={[
        {
          id: "answers",
          entries: [
            ...(typeof value === "string"
              ? []
              : [{ id: "lines", label: t("lines"), onAction: () => insert("{{lines}}") }]),
            ...form.answers.map(({ id, label, field }) => ({
              id,
              label,
              onAction: () => insert(mergedOf(field?.name ?? "")),
            })),
          ],
        },
      ]}
    />
  );
}

/** A name that is no plain word stands in brackets, a dot leads into a table: as texts of forms recall answers. */
function mergedOf(name: string): string {
  const path = name.split(".").map((part) => (/^[A-Za-z_][\w-]*$/.test(part) ? part : `[${part}]`));
  return `{{answers.${path.join(".")}}}`;
}

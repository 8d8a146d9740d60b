import { actionWords } from "../../../words/actions.ts";
import { useWords } from "../../../words/use-words.ts";
import { InsertValue } from "../insert-value.tsx";
import type { formParts } from "../rules/form-parts.ts";

interface InsertProps {
  form: ReturnType<typeof formParts>;
  /** A word, or words by language. */
  value: unknown;
  onInsert(value: unknown): void;
}

/** Answers that a text of an action may merge; all of them together only where a text may have lines. */
export function InsertAnswer({ form, value, onInsert }: InsertProps) {
  const t = useWords(actionWords);
  const all = { id: "lines", label: t("lines"), merged: "{{lines}}" };
  const answers = form.answers.map(({ id, label, field }) => ({ id, label, merged: mergedOf(field?.name ?? "") }));
  const entries = typeof value === "string" ? answers : [all, ...answers];
  return <InsertValue label={t("insert")} entries={entries} value={value} onInsert={onInsert} />;
}

/** A name that is no plain word stands in brackets, a dot leads into a table: as texts of forms recall answers. */
function mergedOf(name: string): string {
  const path = name.split(".").map((part) => (/^[A-Za-z_][\w-]*$/.test(part) ? part : `[${part}]`));
  return `{{answers.${path.join(".")}}}`;
}

import type { Answer, AnswerChoice, FieldRule, FormField } from "#blocks/contract/index.ts";

const LISTS: readonly (string | undefined)[] = ["choice", "choices", "ranking"];
const TABLES: readonly (string | undefined)[] = ["matrix", "texts"];

/** What of a question may come and go by itself: its choices; of a table its rows. */
export function choicesOf({ kind, options = [], rows = [], goods }: FormField): readonly AnswerChoice[] {
  if (TABLES.includes(kind)) return rows;
  return LISTS.includes(kind) && !goods ? options : [];
}

/** An answer without what is not offered now: like an answer to a field that is hidden, that is none. */
export function answerWithout(value: Answer | undefined, gone: readonly AnswerChoice[]): Answer | undefined {
  if (value === undefined || gone.length === 0) return value;
  if (typeof value !== "object") return gone.includes(value) ? undefined : value;
  if (isList(value)) {
    const kept = value.filter((each) => !gone.includes(each as AnswerChoice));
    return kept.length === 0 ? undefined : kept;
  }
  const rows = Object.entries(value).filter(([row]) => !gone.includes(row));
  return rows.length === 0 ? undefined : Object.fromEntries(rows);
}

/** Nothing is left to choose, all of it withdrawn, sold out, or never there: nobody can be asked to. */
export function isNothingLeft(field: FormField, gone: readonly AnswerChoice[]): boolean {
  const { goods, closed, options = [], open } = field;
  // Whoever has not looked what the shop has does not know.
  if (goods) return closed !== undefined && options.length === 0;
  return gone.length > 0 && !open && choicesOf(field).every((each) => gone.includes(each));
}

/** Of a field's rules what they ask while some choices are gone: no more choices than there are, no row that is not there. */
export function rulesWithout(field: FormField, gone: readonly AnswerChoice[]): readonly FieldRule[] {
  if (gone.length === 0) return field.rules;
  const left = choicesOf(field).length - gone.length;
  return field.rules.map((rule) => {
    if (rule.code === "min_count" && !field.open) return { ...rule, args: { min: Math.min(rule.args.min, left) } };
    if (rule.code !== "all_rows") return rule;
    return { ...rule, args: { rows: rule.args.rows.filter((row) => !gone.includes(row)) } };
  });
}

function isList(value: Answer): value is readonly Answer[] {
  return Array.isArray(value);
}

import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import {
  type Answer,
  type AnyProp,
  FIELD_NAME_PATTERN,
  type FormField,
  isBound,
  list,
  MOST_WORDS,
  plain,
  text,
  toggle,
  value,
} from "#blocks/contract/index.ts";

/** The props every question has: what it is called, what is said around it, what it starts with. */
export function fieldProps(name: string, label: LocalizedText) {
  return {
    name: plain(name, { max: 80, pattern: FIELD_NAME_PATTERN, advanced: true }),
    label: text(label, { max: 1_000 }),
    hint: text({}, { max: 1_000 }),
    required: toggle(false),
    start: startProp(),
    words: wordsProp(),
  };
}

/** What a question starts with. */
export function startProp(max = 2_000) {
  return plain("", { max, advanced: true });
}

/** The merchant's own words, by rule. */
export function wordsProp(showWhen?: AnyProp["ui"]["showWhen"]) {
  return list({ rule: plain("required", { max: 40 }), text: text({}, { max: 400 }) }, [], {
    ...{ max: MOST_WORDS, advanced: true },
    ...(showWhen && { showWhen }),
  });
}

export interface FieldBasics {
  name: string;
  required: boolean;
  start: string;
  words: readonly { rule: string; text: LocalizedText | { fallback: LocalizedText } }[];
}

/** What those props say of the field. */
export function fieldBasics({ name, required, start, words }: FieldBasics): FormField {
  return {
    name,
    rules: required ? [{ code: "required" }] : [],
    ...(start !== "" && { start }),
    ...(words.length > 0 && {
      words: Object.fromEntries(
        words.map(({ rule, text }) => [rule, (isBound(text) ? text.fallback : text) as LocalizedText]),
      ),
    }),
  };
}

/** Several answers to start with stand on lines of their own. */
export function startList(start: string): { start: Answer } | Record<never, never> {
  const lines = start.split("\n").filter(Boolean);
  return lines.length > 0 ? { start: lines } : {};
}

/** Options as people pick them: what is kept, what is read. */
export function optionProps(options: { value: string; label: LocalizedText }[], max = 500) {
  return list({ value: value("", { max: 200 }), label: text({}, { max: 500 }) }, options, { max });
}

/** What an option is kept as; one without a value is not offered. */
export function optionValues<V>(options: readonly { value: V }[]): V[] {
  return options.map(({ value }) => value).filter((each) => each !== "");
}

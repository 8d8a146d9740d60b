import type { Locale, LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { AnswerChoice, Props } from "#blocks/contract/index.ts";
import { slugFrom } from "../../page/slug-from.ts";

/** Lists of what may be picked: what is kept, and what is read. */
export function isChoiceList(fields: Props): boolean {
  return fields.label?.kind === "text" && (fields.value?.kind === "value" || fields.value?.kind === "plain");
}

interface PastedChoice {
  value: string;
  label: string;
}

const LONGEST_VALUE = 80;

/**
 * One choice a line: its words, or `value = words`. Where no value is written, one is made of the words. No two are alike,
 * neither among themselves nor with those in `taken`.
 */
export function readChoices(text: string, taken: readonly AnswerChoice[] = []): PastedChoice[] {
  const used = new Set(taken.map(String));
  return text.split("\n").flatMap((line): PastedChoice[] => {
    const [, written, words] = /^\s*([^=\s][^=]*?)\s*=\s*(.+?)\s*$/u.exec(line) ?? [];
    const label = (words ?? line).trim();
    if (label === "") return [];
    const stem = (written ?? (slugFrom(label) || label)).slice(0, LONGEST_VALUE);
    let value = stem;
    for (let number = 2; used.has(value); number++) value = `${stem}-${number}`;
    used.add(value);
    return [{ value, label }];
  });
}

/** The choices as lines again, in one language. */
export function writeChoices(
  items: readonly Record<string, unknown>[],
  read: (text: LocalizedText | undefined) => string,
): string {
  return items
    .map(({ value, label }) => `${String(value)} = ${read(label as LocalizedText) || String(value)}`)
    .join("\n");
}

/** A list after what was pasted into it: a choice that was there keeps its picture and its other languages. */
export function pastedList(
  items: readonly Record<string, unknown>[],
  pasted: readonly PastedChoice[],
  locale: Locale,
  blank: Record<string, unknown>,
): Record<string, unknown>[] {
  return pasted.map(({ value, label }) => {
    const old = items.find((each) => String(each.value) === value);
    const words = typeof old?.label === "object" && old.label !== null && !("$bind" in old.label) ? old.label : {};
    return { ...blank, ...old, value: old?.value ?? value, label: { ...words, [locale]: label } };
  });
}

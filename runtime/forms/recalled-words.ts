import { type Locale, type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { textOf } from "#app/commerce/kernel/logic/values.ts";
import { own } from "#app/commerce/kernel/own.ts";
import type { Answer, FormField } from "#blocks/contract/index.ts";

/** Of a choice to what people read in its place. */
export type ChoiceWords = Readonly<Record<string, LocalizedText>>;

/** Answers as texts recall them: of a choice its words, in the language of whoever reads. */
export function inWords(
  { units }: { units: readonly { field?: FormField; words?: ChoiceWords }[] },
  values: Readonly<Record<string, Answer>>,
  locale: Locale,
  main?: Locale,
): Readonly<Record<string, Answer>> {
  const said: Record<string, Answer> = Object.assign(Object.create(null), values);
  for (const { field, words } of units) {
    const value = field && words ? own(values, field.name) : undefined;
    if (!field || !words || value === undefined) continue;
    said[field.name] = Array.isArray(value)
      ? value.map((each) => wordOf(each, words, locale, main))
      : wordOf(value, words, locale, main);
  }
  return said;
}

function wordOf(value: Answer, words: ChoiceWords, locale: Locale, main?: Locale): Answer {
  if (typeof value === "object") return value;
  return textIn(own(words, textOf(value)), locale, main) || value;
}

import { FinalFailure } from "#app/commerce/failures.ts";
import { type Locale, type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { textOf } from "#app/commerce/kernel/logic/values.ts";
import { labelled, typeset } from "#app/commerce/kernel/messages.ts";
import type { Channel } from "#app/commerce/kernel/text/escape.ts";
import { mergeText } from "#app/commerce/kernel/text/merge-text.ts";
import type { Print } from "#app/commerce/kernel/text/render-text.ts";
import { recallOf } from "#runtime/forms/form-view.ts";
import type { SentAnswer } from "./doer.ts";

type Values = Parameters<typeof recallOf>[0];

/** What texts of an action may merge: `{{answers.name}}`, `{{lines}}`, `{{form}}`, `{{id}}`. */
function scopeOf({ answer, form, lines, told, main }: SentAnswer, values: Values, locale: Locale) {
  const read = locale === main ? lines : told;
  return {
    answers: recallOf(values),
    lines: read.map(({ label, text }) => labelled(label, text, locale)).join("\n"),
    form,
    id: answer.id,
  };
}

interface Telling {
  channel?: Channel;
  to?: unknown;
  print?: Print;
}

/** A text of an action with its answers, set as the language of who reads it sets it: of a choice it says the words. */
export function proseOf(sent: SentAnswer, text: unknown, telling: Telling): string {
  const locale = localeOf(sent, telling.to);
  return typeset(merged(sent, text, sent.recalled(locale), telling), locale);
}

/** Whoever answered reads it in the language they answered in. */
function localeOf(sent: SentAnswer, to: unknown): Locale {
  return to === "answerer" ? sent.answer.locale : sent.main;
}

/** A text of an action with its answers as they are kept, for what is looked up by it: the reference of an article. */
export function wordsOf(sent: SentAnswer, text: unknown): string {
  return merged(sent, text, sent.answer.values as Values, {});
}

/** @throws FinalFailure: a text that cannot be read stays so */
function merged(sent: SentAnswer, text: unknown, values: Values, telling: Telling): string {
  const { channel = "text", to = "shop", print = textOf } = telling;
  const locale = localeOf(sent, to);
  const source = typeof text === "string" ? text : textIn(text as LocalizedText, locale, sent.main);
  const said = mergeText(source, scopeOf(sent, values, locale), channel, {}, print);
  if (!said.ok) throw new FinalFailure("action.text", {}, said.refusal.code);
  return said.value;
}

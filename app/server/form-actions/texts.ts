import { FinalFailure } from "#app/commerce/failures.ts";
import { type Locale, type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { textOf } from "#app/commerce/kernel/logic/values.ts";
import { labelled, typeset } from "#app/commerce/kernel/messages.ts";
import type { Channel } from "#app/commerce/kernel/text/escape.ts";
import { mergeText } from "#app/commerce/kernel/text/merge-text.ts";
import type { Print } from "#app/commerce/kernel/text/render-text.ts";
import { recallOf } from "#runtime/forms/form-view.ts";
import type { SentAnswer } from "./doer.ts";

/** What texts of an action may merge: `{{answers.name}}`, `{{lines}}`, `{{form}}`, `{{id}}`. */
function scopeOf({ answer, form, lines, main }: SentAnswer) {
  return {
    answers: recallOf(answer.values as Parameters<typeof recallOf>[0]),
    lines: lines.map(({ label, text }) => labelled(label, text, main)).join("\n"),
    form,
    id: answer.id,
  };
}

interface Telling {
  channel?: Channel;
  to?: unknown;
  print?: Print;
}

/** A text of an action with its answers, set as the language of who reads it sets it. */
export function proseOf(sent: SentAnswer, text: unknown, telling: Telling): string {
  return typeset(wordsOf(sent, text, telling), localeOf(sent, telling.to));
}

/** Whoever answered reads it in the language they answered in. */
function localeOf(sent: SentAnswer, to: unknown): Locale {
  return to === "answerer" ? sent.answer.locale : sent.main;
}

/** A text of an action with its answers, as it was typed. */
export function wordsOf(sent: SentAnswer, text: unknown, telling: Telling = {}): string {
  const { channel = "text", to = "shop", print = textOf } = telling;
  const locale = localeOf(sent, to);
  const source = typeof text === "string" ? text : textIn(text as LocalizedText, locale, sent.main);
  const merged = mergeText(source, scopeOf(sent), channel, {}, print);
  if (!merged.ok) throw new FinalFailure("action.text", {}, merged.refusal.code);
  return merged.value;
}

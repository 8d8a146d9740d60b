import type { Locale } from "./kernel/locale.ts";
import { translator, type Values } from "./kernel/messages.ts";
import { problemWords } from "./kernel/problem-words.ts";
import type { Refusal } from "./kernel/result.ts";
import { refusalMessages } from "./refusal-messages/index.ts";
import { transitionWords } from "./transition-words.ts";

/** Every code the engine may refuse with. */
export type RefusalCode = keyof (typeof refusalMessages)["fr"];

export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(refusalMessages.fr, code);
}

/**
 * A refusal in words a person can act on. Lists in its data are joined with commas; other nested data is for programs.
 * @throws when the code has no words: that is a bug, not an outcome.
 */
export function refusalWords({ code, data = {} }: Refusal, locale: Locale): string {
  if (!isRefusalCode(code)) throw new Error(`No words for the refusal "${code}"`);
  const values = code === "transition.illegal" ? transitionWords(data, locale) : toldValues(data, locale);
  return translator(refusalMessages, locale)(code, values);
}

/** What was wrong with a value is kept as programs read it, and told in the reader's language. */
function toldValues(data: Readonly<Record<string, unknown>>, locale: Locale): Values {
  const values = plainValues(data);
  return typeof values.problem === "string" ? { ...values, problem: problemWords(values.problem, locale) } : values;
}

/** What words may say of a refusal's data. */
export function plainValues(data: Readonly<Record<string, unknown>>): Values {
  const values: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(data)) {
    if (typeof value === "string" || typeof value === "number") values[key] = value;
    else if (Array.isArray(value)) values[key] = value.filter((each) => typeof each !== "object").join(", ");
  }
  return values;
}

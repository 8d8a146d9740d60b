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
export function refusalWords({ code, pointer, data = {} }: Refusal, locale: Locale): string {
  if (!isRefusalCode(code)) throw new Error(`No words for the refusal "${code}"`);
  const values =
    code === "transition.illegal" ? transitionWords(data, locale) : toldValues(data, pointer ?? "", locale);
  return translator(refusalMessages, locale)(code, values);
}

/** What was wrong with a value is kept as programs read it, and told in the reader's language: of what is missing, its name. */
function toldValues(data: Readonly<Record<string, unknown>>, pointer: string, locale: Locale): Values {
  const values = plainValues(data);
  const { problem } = values;
  if (typeof problem !== "string") return values;
  const said = problemWords(problem, locale);
  const isNamed = values.name !== undefined || !NAMELESS.includes(problem);
  return { ...values, problem: isNamed ? said : `${pointer.split("/").at(-1)} ${said}` };
}

/** Sentences that say nothing without what they speak of. */
const NAMELESS: readonly string[] = ["is missing", "is not known here"];

/** What words may say of a refusal's data. */
export function plainValues(data: Readonly<Record<string, unknown>>): Values {
  const values: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(data)) {
    if (typeof value === "string" || typeof value === "number") values[key] = value;
    else if (Array.isArray(value)) values[key] = value.filter((each) => typeof each !== "object").join(", ");
  }
  return values;
}

import { isolatedWords } from "./isolated-words.ts";
import { directionOf, formatTag, type Locale } from "./locale.ts";

/** One language's words. A plural is an object by CLDR category; `other` is always there. */
export type Words = Readonly<Record<string, string | Plural>>;
export type Plural = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>;
export type Values = Readonly<Record<string, string | number>>;

/** The same keys in every language: a missing one does not compile. */
export type Messages<K extends string = string> = Readonly<Record<Locale, Readonly<Record<K, string | Plural>>>>;

export type Translate<K extends string = string> = (key: K, values?: Values) => string;

/**
 * Words as their language sets them: in French no line begins with a sign that belongs to the one before, and an
 * apostrophe is one. Sources are written with plain spaces and straight apostrophes, so that they can be searched.
 */
export function typeset(text: string, locale: Locale): string {
  if (locale !== "fr") return text;
  return text
    .replace(/ (?=[:;?!»](?:\s|$|[)”.,»]))/g, "\u00a0")
    .replace(/« /g, "«\u00a0")
    .replace(/(\p{L})'(?=[\p{L}\d{«])/gu, "$1’");
}

/** What was said under a question, a line of a note: French keeps the colon by the word before it, others set no space there. */
export function labelled(label: string, text: string, locale: Locale): string {
  return `${label}${locale === "fr" ? "\u00a0" : ""}: ${text}`;
}

function typesetEach<W extends Words>(words: W): W {
  const set = (entry: string | Plural): string | Plural =>
    typeof entry === "string" ? typeset(entry, "fr") : typesetEach(entry);
  return Object.fromEntries(Object.entries(words).map(([key, entry]) => [key, set(entry)])) as W;
}

/**
 * Declares a room's words, and sets them: screens, shop pages, messages and refusals all read them from here.
 * @example const messages = defineMessages({ fr: { buy: "Acheter" }, ar: { buy: "اشتر" }, en: { buy: "Buy" } });
 */
export function defineMessages<K extends string>(
  messages: { fr: Readonly<Record<K, string | Plural>> } & Record<
    "ar" | "en",
    Readonly<Record<NoInfer<K>, string | Plural>>
  >,
): Messages<K> {
  return { ...messages, fr: typesetEach(messages.fr) };
}

/** Making one takes longer than a hundred words. */
const rules = new Map<Locale, Intl.PluralRules>();

function pluralRules(locale: Locale): Intl.PluralRules {
  const known = rules.get(locale) ?? new Intl.PluralRules(formatTag(locale));
  rules.set(locale, known);
  return known;
}

/**
 * Words in one language. `{name}` is replaced by `values.name`; a plural is chosen by `values.count`.
 * @throws when a key or a value is missing: a blank on the screen would hide the bug.
 */
export function translator<K extends string>(
  messages: Messages<K>,
  locale: Locale,
  put: (value: string | number) => string = String,
): Translate<K> {
  const words = messages[locale];
  const plurals = pluralRules(locale);
  return (key, values = {}) => {
    const entry = words[key];
    if (entry === undefined) throw new Error(`No message "${key}" in ${locale}`);
    const pattern = typeof entry === "string" ? entry : (entry[plurals.select(Number(values.count))] ?? entry.other);
    return pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`Message "${key}" in ${locale} wants a value "${name}"`);
      return put(value);
    });
  };
}

/**
 * Words of a screen: in Arabic each name, title and sum that is put into them keeps its own direction, or its numbers and
 * signs would end on the wrong side. What goes into files, messages and addresses is written by `translator`.
 */
export function screenTranslator<K extends string>(messages: Messages<K>, locale: Locale): Translate<K> {
  return translator(messages, locale, directionOf(locale) === "rtl" ? isolatedValue : String);
}

function isolatedValue(value: string | number): string {
  return typeof value === "number" || value === "" ? String(value) : isolatedWords(value);
}

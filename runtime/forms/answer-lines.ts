import { type Locale, type LocalizedText, listText, textIn } from "#app/commerce/kernel/locale.ts";
import { textOf } from "#app/commerce/kernel/logic/values.ts";
import { labelled } from "#app/commerce/kernel/messages.ts";
import { type Currency, formatMoney, type Money } from "#app/commerce/kernel/money.ts";
import { own } from "#app/commerce/kernel/own.ts";
import { type FormDoc, isBound } from "#blocks/contract/index.ts";
import { amountMade } from "#blocks/parts/calculated-words.ts";
import { readInk } from "#blocks/parts/ink.ts";
import { pinHref, readPin } from "#blocks/parts/pin.ts";
import type { Registry } from "../document/registry.ts";
import { withoutValues } from "../document/tokens.ts";
import { walk } from "../document/tree.ts";

export interface AnswerLine {
  name: string;
  /** The question as it was asked. */
  label: string;
  /** The answer as it was read. */
  text: string;
  /** What it comes to, where it was asked or calculated as money. */
  amount?: Money;
  /** Where it is on a map. */
  map?: string;
  /** What was drawn; see blocks/parts/ink.ts. */
  ink?: string;
  /** Files that were joined; staff fetch each by its id. */
  files?: { id: string; name: string }[];
}

interface Reading {
  registry: Registry;
  locale: Locale;
  main: Locale;
  /** The shop's: what was asked or calculated as money is an amount of it. */
  currency: Currency;
}

/** A question as it was asked, and what is read in the place of its values. */
interface Question {
  name: string;
  locale: Locale;
  label: string;
  named: ReadonlyMap<string, string>;
  /** It holds ids of variants or of offers. */
  isGoods: boolean;
  /** Its answer is an amount in this currency. */
  currency?: Currency;
}

/** Names of goods by the ids that answers hold. */
export type GoodsNames = ReadonlyMap<string, string>;
const UNNAMED: GoodsNames = new Map();

/** Answers as people read them: each under its question, options by their words, in the order of the form that asked. */
export function answerLines(
  form: FormDoc,
  values: Readonly<Record<string, unknown>>,
  { goods, ...reading }: Reading & { goods?: GoodsNames | undefined },
): AnswerLine[] {
  return answerReader(form, reading)(values, goods);
}

/** Names of the answers that hold goods of the shop. */
export function goodsFields(form: FormDoc, registry: Registry): readonly string[] {
  return [...walk(form.root)].flatMap(({ node }) => {
    const field = registry.get(node.type)?.field?.(node.props as never);
    return field?.goods ? [field.name] : [];
  });
}

/** What was chosen in them: ids of variants and of offers. */
export function chosenGoods(fields: readonly string[], values: Readonly<Record<string, unknown>>): readonly string[] {
  return fields
    .flatMap((name) => (Object.hasOwn(values, name) ? values[name] : []))
    .filter((each): each is string => typeof each === "string" && each !== "");
}

/** Reads the answers to one form, of however many people: what the form says is looked up once. */
export function answerReader(
  form: FormDoc,
  reading: Reading,
): (values: Readonly<Record<string, unknown>>, goods?: GoodsNames) => AnswerLine[] {
  const questions = questionsOf(form, reading);
  const asked = new Set(questions.map(({ name }) => name));
  return (values, goods = UNNAMED) => [
    ...questions.filter(({ name }) => Object.hasOwn(values, name)).map((question) => lineOf(question, values, goods)),
    // What no block asks any more is shown all the same.
    ...Object.entries(values)
      .filter(([name]) => !asked.has(name))
      .map(([name, value]) => ({ name, label: name, text: textOf(value) })),
  ];
}

/** The first of those that share a name speaks for all of them. */
function questionsOf(form: FormDoc, { registry, locale, main, currency }: Reading): Question[] {
  const questions = new Map<string, Question>();
  const words = (value: unknown) => textIn((isBound(value) ? value.fallback : value) as LocalizedText, locale, main);
  for (const { node } of walk(form.root)) {
    const block = registry.get(node.type);
    const field = block?.field?.(node.props as never);
    const name = field?.name;
    if (name === undefined || questions.has(name)) continue;
    const named = new Map([...wordsOf(node.props, words), ...partsOf(block?.messages[locale])]);
    questions.set(name, {
      name,
      locale,
      label: withoutValues(words(node.props.label)) || name,
      named,
      isGoods: field?.goods !== undefined,
      ...((field?.fee || node.props.look === "money") && { currency }),
    });
  }
  return [...questions.values()];
}

function lineOf(question: Question, values: Readonly<Record<string, unknown>>, goods: GoodsNames): AnswerLine {
  const { name, locale, label, isGoods, currency } = question;
  const named = isGoods ? new Map([...question.named, ...goods]) : question.named;
  const value = own(values, name);
  const files = filesIn(value);
  const text = said(value, named, locale);
  const amount = amountMade(text, currency);
  return {
    ...{ name, label, text: amount ? formatMoney(amount, locale) : text },
    ...(amount && { amount }),
    ...(files.length > 0 && { files }),
    ...inkIn(value),
    ...mapOf(value),
  };
}

/** What a block itself calls the parts of its answer. */
function partsOf(messages: Readonly<Record<string, unknown>> = {}): [string, string][] {
  return Object.entries(messages).flatMap(([key, text]): [string, string][] =>
    key.startsWith("part.") && typeof text === "string" ? [[key.slice("part.".length), text]] : [],
  );
}

function mapOf(value: unknown): { map: string } | Record<never, never> {
  const { pin } = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const place = typeof pin === "string" ? readPin(pin) : undefined;
  return place ? { map: pinHref(place) } : {};
}

function inkIn(value: unknown): { ink: string } | Record<never, never> {
  return typeof value === "string" && readInk(value) ? { ink: value } : {};
}

function filesIn(value: unknown): { id: string; name: string }[] {
  return (Array.isArray(value) ? value : []).flatMap((each: unknown) => {
    const { id, name } = (typeof each === "object" && each !== null ? each : {}) as Record<string, unknown>;
    return typeof id === "string" && typeof name === "string" ? [{ id, name }] : [];
  });
}

/** Of a value, or a row, to what is read in its place. */
function wordsOf(
  props: Readonly<Record<string, unknown>>,
  words: (value: unknown) => string,
): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const list of [props.options, props.columns, props.rows]) {
    if (!Array.isArray(list)) continue;
    for (const { value, label } of list as { value: unknown; label: unknown }[]) named.set(String(value), words(label));
  }
  if (props.yes !== undefined)
    named.set(String(props.yesValue), words(props.yes)).set(String(props.noValue), words(props.no));
  return named;
}

function said(value: unknown, named: ReadonlyMap<string, string>, locale: Locale): string {
  if (Array.isArray(value))
    return listText(
      value.map((each) => said(each, named, locale)),
      locale,
    );
  if (typeof value === "object" && value !== null) {
    const { name } = value as Record<string, unknown>;
    if (typeof name === "string") return name;
    return Object.entries(value)
      .map(([row, cell]) => labelled(named.get(row) || row, said(cell, named, locale), locale))
      .join(" · ");
  }
  const text = textOf(value);
  return named.get(text) || (/^(data:image\/|ink:)/.test(text) ? "✓" : text);
}

import { isDeepStrictEqual } from "node:util";
import { LOCALES, type Locale, type LocalizedText } from "../../kernel/locale.ts";
import { roundHalfAway } from "../../kernel/money.ts";
import { own } from "../../kernel/own.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { searchable } from "../../kernel/searchable.ts";
import type { AttributeDefinition, AttributeValue, AttributeValues } from "../types.ts";

const MAX_TEXT = 2_000;
const MAX_WORD = 190;
/** Values have at most three decimals, so that they are compared as whole numbers. */
const LARGEST = 1_000_000_000;

export function toThousandths(value: number): number {
  return roundHalfAway(value * 1_000);
}

/**
 * The values of a product's attributes as its type wants them. What is empty is left out. A value for which the type has no
 * place any more is dropped where it was there before, and refused where it is new.
 */
export function checkAttributes(
  definitions: readonly AttributeDefinition[],
  values: Readonly<Record<string, unknown>>,
  before: AttributeValues,
): Result<AttributeValues> {
  const known = new Map(definitions.map((definition) => [definition.handle, definition]));
  const kept: Record<string, AttributeValue> = {};
  for (const [handle, value] of Object.entries(values)) {
    if (isEmpty(value)) continue;
    const definition = known.get(handle);
    const checked = definition && readValue(definition, value);
    if (checked !== undefined) {
      kept[handle] = checked;
    } else if (!isDeepStrictEqual(own(before, handle), value)) {
      const pointer = `/attributes/${handle.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      const name = definition?.label.fr ?? handle.slice(0, 60);
      return definition
        ? refuse("attribute.invalid", { name, kind: definition.kind }, pointer)
        : refuse("attribute.unknown", { name }, pointer);
    }
  }
  // One order for all, so that equal values are equal JSON.
  const ordered = definitions.flatMap(({ handle }) => {
    const value = own(kept, handle);
    return value === undefined ? [] : [[handle, value] as const];
  });
  return ok(Object.fromEntries(ordered));
}

/** Rows that a value is found by. */
export function searchRows(value: AttributeValue): { word: string | null; number: number | null }[] {
  if (typeof value === "number") return [{ word: null, number: toThousandths(value) }];
  if (typeof value === "boolean") return [{ word: String(value), number: null }];
  const words = Array.isArray(value)
    ? value.map((key) => key.toLowerCase())
    : LOCALES.map((locale) => searchable(value[locale] ?? "").slice(0, MAX_WORD));
  return [...new Set(words)].filter(Boolean).map((word) => ({ word, number: null }));
}

/** What attributes say in a language, for the search: texts, and the labels of what was chosen. */
export function attributeWords(definitions: readonly AttributeDefinition[], values: AttributeValues): LocalizedText {
  const words = (locale: Locale) =>
    definitions.flatMap(({ handle, choices }) => {
      const value = own(values, handle);
      if (Array.isArray(value))
        return choices.filter(({ key }) => value.includes(key)).map(({ label }) => label[locale]);
      return typeof value === "object" ? [value[locale]] : [];
    });
  return Object.fromEntries(LOCALES.map((locale) => [locale, words(locale).filter(Boolean).join(" ")]));
}

function readValue(definition: AttributeDefinition, value: unknown): AttributeValue | undefined {
  switch (definition.kind) {
    case "boolean":
      return typeof value === "boolean" ? value : undefined;
    case "number":
    case "measure":
      return isDecimal(value) ? value : undefined;
    case "choice":
    case "colour": {
      const keys = Array.isArray(value) ? value : [value];
      const known = keys.every((key) => definition.choices.some((choice) => choice.key === key));
      if (!known || (keys.length > 1 && !definition.many)) return undefined;
      return definition.choices.map(({ key }) => key).filter((key) => keys.includes(key));
    }
    case "text":
      return readText(value);
  }
}

function isDecimal(value: unknown): value is number {
  if (typeof value !== "number" || !Number.isFinite(value) || Math.abs(value) > LARGEST) return false;
  return Math.abs(value * 1_000 - toThousandths(value)) < 1e-6 * Math.max(1, Math.abs(value));
}

function readText(value: unknown): LocalizedText | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value);
  const fits = entries.every(
    ([locale, words]) =>
      (LOCALES as readonly string[]).includes(locale) && typeof words === "string" && words.length <= MAX_TEXT,
  );
  if (!fits) return undefined;
  const text = value as LocalizedText;
  return Object.fromEntries(LOCALES.flatMap((each) => (text[each]?.trim() ? [[each, text[each].trim()]] : [])));
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && Object.values(value).every((each) => each === "");
}

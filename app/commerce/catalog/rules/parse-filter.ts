import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import { type Currency, parseAmount } from "../../kernel/money.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { ProductCondition, ProductRule, RuleField, RuleOp } from "../types.ts";
import { checkRule, RULE_FIELDS } from "./product-rule.ts";

/** A filter as people type it, taken apart: words for the search, and a rule (undefined where there is none). */
export interface ReadFilter {
  q: string;
  rule: ProductRule | undefined;
}

const MAX_LENGTH = 1_000;
/** `field:value`, `-field:value`, `"several words"`, a word. A value is words with commas between them, quoted or bare. */
const TERM = /(-?)([^\s:"-][^\s:"]*):((?:"[^"]*"|[^\s"])+)|"([^"]*)"|(\S+)/g;

/**
 * Reads `tag:promo price:100..200 a.material:ceramic,glass -vendor:"Maison Zellige" vase`: conditions that must all hold,
 * and words to search for. Amounts are in the shop's currency, as people write them; `created:30d` means the last 30 days.
 * Refuses `filter.invalid`.
 */
export function parseFilter(text: string, currency: Currency): Result<ReadFilter> {
  if (text.length > MAX_LENGTH) return refuse("filter.invalid", { problem: `≤ ${MAX_LENGTH}` });
  const words: string[] = [];
  const conditions: ProductCondition[] = [];
  for (const [whole, minus, name, value, quoted, bare] of text.normalize("NFC").matchAll(TERM)) {
    const plain = quoted ?? bare;
    if (name === undefined) {
      if (plain) words.push(plain);
      continue;
    }
    const read = readTerm(name, value ?? "", minus === "-", currency);
    if (!read) return refuse("filter.invalid", { problem: whole.slice(0, 80) });
    conditions.push(...read);
  }
  if (conditions.length === 0) return ok({ q: words.join(" "), rule: undefined });
  const rule = checkRule({ match: "all", of: conditions });
  return rule.ok
    ? ok({ q: words.join(" "), rule: rule.value })
    : refuse("filter.invalid", { problem: text.slice(0, 80) });
}

function readTerm(name: string, text: string, not: boolean, currency: Currency): ProductCondition[] | undefined {
  const [first = "", attribute] = name.split(".", 2);
  const field = attribute === undefined ? first : first === "a" ? "attribute" : "";
  if (!Object.hasOwn(RULE_FIELDS, field) || (field === "attribute") !== (attribute !== undefined)) return undefined;
  const known = field as RuleField;
  const of = { field: known, ...(attribute !== undefined && { attribute }) };
  if (known === "title") return not ? undefined : [{ ...of, op: "contains", value: unquoted(text) }];
  if (known === "created") return readCreated(text, not);
  const asNumber = numberReader(known, currency);
  const range = /^([^.]*(?:\.\d+)?)\.\.(.*)$/.exec(text);
  if (range && asNumber) return not ? undefined : readRange(of, range[1] ?? "", range[2] ?? "", asNumber);
  if (known === "price" || known === "stock") {
    const value = asNumber?.(text);
    return value === undefined || not ? undefined : [{ ...of, op: "is", value }];
  }
  const values = splitWords(text);
  if (values.length === 0) return undefined;
  const value = known === "attribute" ? values.map(numberOrWord) : values;
  return [{ ...of, op: not ? "is_not" : "is", value }];
}

function readRange(
  of: Pick<ProductCondition, "field" | "attribute">,
  least: string,
  most: string,
  asNumber: (text: string) => number | undefined,
): ProductCondition[] | undefined {
  const read: ProductCondition[] = [];
  for (const [text, op] of [
    [least, "at_least"],
    [most, "at_most"],
  ] as [string, RuleOp][]) {
    if (text === "") continue;
    const value = asNumber(text);
    if (value === undefined) return undefined;
    read.push({ ...of, op, value });
  }
  return read.length > 0 ? read : undefined;
}

/** `30d`: the last 30 days. `2026-01-01..2026-02-01`: from the first day to the last, both whole, by UTC. */
function readCreated(text: string, not: boolean): ProductCondition[] | undefined {
  if (not) return undefined;
  const days = /^(\d{1,4})d$/.exec(text);
  if (days) return [{ field: "created", op: "in_last_days", value: Number(days[1]) }];
  const [from = "", to = "", ...more] = text.includes("..") ? text.split("..") : [text, text];
  if (more.length > 0) return undefined;
  const first = from === "" ? null : dayStart(from);
  const last = to === "" ? null : dayStart(to);
  if (first === undefined || last === undefined || (first === null && last === null)) return undefined;
  return [
    ...(first === null ? [] : [{ field: "created" as const, op: "at_least" as const, value: first }]),
    ...(last === null ? [] : [{ field: "created" as const, op: "at_most" as const, value: last + DAY_MS - 1 }]),
  ];
}

function dayStart(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) ? undefined : at;
}

function numberReader(field: RuleField, currency: Currency): ((text: string) => number | undefined) | undefined {
  if (field === "price") return (text) => parseAmount(text, currency);
  if (field === "stock") return (text) => (/^-?\d{1,9}$/.test(text) ? Number(text) : undefined);
  if (field === "attribute") return decimal;
  return undefined;
}

function decimal(text: string): number | undefined {
  return /^-?\d{1,10}(?:[.,]\d{1,3})?$/.test(text) ? Number(text.replace(",", ".")) : undefined;
}

/** "12,5" stands for two words in a list: numbers of a list are written with a point. */
function numberOrWord(text: string): string | number {
  return /^-?\d{1,10}(?:\.\d{1,3})?$/.test(text) ? Number(text) : text;
}

function splitWords(text: string): string[] {
  return (text.match(/"[^"]*"|[^,]+/g) ?? []).map(unquoted).filter(Boolean);
}

function unquoted(text: string): string {
  return text.replace(/^"|"$/g, "").trim();
}

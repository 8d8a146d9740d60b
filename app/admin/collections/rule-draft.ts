import type { ProductCondition, ProductRule, RuleField, RuleOp } from "#app/commerce/catalog/types.ts";
import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { type Currency, fieldAmount, parseAmount } from "#app/commerce/kernel/money.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { ConditionDraft, GroupDraft, RuleChoices } from "./types.ts";

/** Data table: what may be asked of each field, the first at first. */
export const FIELD_OPS: Record<RuleField, readonly RuleOp[]> = {
  tag: ["is", "is_not"],
  price: ["at_most", "at_least", "is"],
  stock: ["at_least", "at_most", "is"],
  type: ["is", "is_not"],
  vendor: ["is", "is_not"],
  title: ["contains"],
  created: ["in_last_days", "at_least", "at_most"],
  collection: ["is", "is_not"],
  status: ["is", "is_not"],
  attribute: ["is", "is_not", "at_least", "at_most"],
};

/** What may be asked of a field as the screen names it. */
export function opsOf(field: string, { attributes }: RuleChoices): readonly RuleOp[] {
  if (!field.startsWith("attribute:")) return FIELD_OPS[field as RuleField];
  const kind = attributes.find(({ handle }) => `attribute:${handle}` === field)?.kind;
  return kind === "number" || kind === "measure" ? ["at_least", "at_most", "is"] : ["is", "is_not"];
}

export function freshCondition(): ConditionDraft {
  return { key: crypto.randomUUID(), field: "tag", op: "is", value: "" };
}

export function freshGroup(match: GroupDraft["match"] = "all"): GroupDraft {
  return { key: crypto.randomUUID(), match, of: [freshCondition()] };
}

/** A stored rule as the screen edits it. Keys are places: the same rule is the same draft. */
export function ruleDraft(rule: ProductRule, currency: Currency, locale: Locale, key = "rule"): GroupDraft {
  return {
    ...{ key, match: rule.match },
    of: rule.of.map((node, index) => {
      const at = `${key}-${index}`;
      if ("of" in node) return ruleDraft(node, currency, locale, at);
      const field = node.field === "attribute" ? `attribute:${node.attribute}` : node.field;
      return { key: at, field, op: node.op, value: shown(node, currency, locale) };
    }),
  };
}

function shown({ field, op, value }: ProductCondition, currency: Currency, locale: Locale): string {
  if (field === "price") return fieldAmount({ amount: Number(value), currency }, locale);
  if (field === "created" && op !== "in_last_days") return new Date(Number(value)).toISOString().slice(0, 10);
  return Array.isArray(value) ? value.join(", ") : String(value);
}

/** The rule that a draft describes. Refuses `rule.invalid`, pointing at the condition whose value cannot be read. */
export function readRule(
  group: GroupDraft,
  currency: Currency,
  choices: RuleChoices,
  at = "/rule",
): Result<ProductRule> {
  const of: ProductRule["of"] = [];
  for (const [index, node] of group.of.entries()) {
    const pointer = `${at}/of/${index}`;
    const read = "of" in node ? readRule(node, currency, choices, pointer) : readCondition(node, currency, choices);
    if (!read) return refuse("rule.invalid", { problem: "value" in node ? node.value : "" }, pointer);
    if ("ok" in read && !read.ok) return read;
    of.push("ok" in read ? read.value : read);
  }
  return ok({ match: group.match, of });
}

function readCondition(draft: ConditionDraft, currency: Currency, choices: RuleChoices): ProductCondition | undefined {
  const { op } = draft;
  const [name = "", attribute] = draft.field.split(":", 2);
  const field = name as RuleField;
  const value = readValue(draft, currency, choices);
  if (value === undefined || value === "") return undefined;
  return { field, ...(attribute !== undefined && { attribute }), op, value };
}

function readValue(
  { field, op, value }: ConditionDraft,
  currency: Currency,
  { attributes }: RuleChoices,
): ProductCondition["value"] | undefined {
  const text = value.trim();
  const whole = /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
  if (field === "price") return parseAmount(text, currency);
  if (field === "stock") return whole;
  if (field === "created") return op === "in_last_days" ? whole : dayOf(text, op);
  if (!field.startsWith("attribute:")) return text;
  const kind = attributes.find(({ handle }) => `attribute:${handle}` === field)?.kind;
  if (kind === "boolean") return text === "true";
  if (kind !== "number" && kind !== "measure") return text;
  return /^-?\d{1,9}(?:[.,]\d{1,3})?$/.test(text) ? Number(text.replace(",", ".")) : undefined;
}

/** From the first instant of a day, or until its last. */
function dayOf(text: string, op: RuleOp): number | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at)) return undefined;
  return op === "at_most" ? at + DAY_MS - 1 : at;
}

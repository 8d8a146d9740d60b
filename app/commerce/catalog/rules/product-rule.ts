import { MAX_AMOUNT } from "../../kernel/money.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { PRODUCT_STATUSES, type ProductCondition, type ProductRule, type RuleField, type RuleOp } from "../types.ts";

type Shape = "word" | "status" | "amount" | "count" | "instant" | "text" | "attribute";

/** Data table: what may be asked of each field. */
export const RULE_FIELDS = {
  status: { shape: "status", ops: ["is", "is_not"] },
  tag: { shape: "word", ops: ["is", "is_not"] },
  type: { shape: "word", ops: ["is", "is_not"] },
  vendor: { shape: "word", ops: ["is", "is_not"] },
  collection: { shape: "word", ops: ["is", "is_not"] },
  title: { shape: "text", ops: ["contains"] },
  price: { shape: "amount", ops: ["is", "at_least", "at_most"] },
  stock: { shape: "count", ops: ["is", "at_least", "at_most"] },
  created: { shape: "instant", ops: ["at_least", "at_most", "in_last_days"] },
  attribute: { shape: "attribute", ops: ["is", "is_not", "at_least", "at_most"] },
} as const satisfies Record<RuleField, { shape: Shape; ops: readonly RuleOp[] }>;

const MAX_DEPTH = 3;
const MAX_CONDITIONS = 40;
const MAX_WORDS = 50;
const MAX_WORD = 190;

export function isGroup(node: ProductRule | ProductCondition): node is ProductRule {
  return "of" in node;
}

/** Every condition of a rule, whatever group it stands in. */
export function conditionsOf(rule: ProductRule): ProductCondition[] {
  return rule.of.flatMap((node) => (isGroup(node) ? conditionsOf(node) : [node]));
}

/** A rule whose answer changes with the clock alone. */
export function dependsOnTime(rule: ProductRule): boolean {
  return conditionsOf(rule).some(({ op }) => op === "in_last_days");
}

/** Checks a rule of unknown shape. Refuses `rule.invalid`, pointing at the condition. */
export function checkRule(value: unknown, at = "/rule"): Result<ProductRule> {
  const rule = readGroup(value, at, 1);
  if (!rule.ok) return rule;
  const count = conditionsOf(rule.value).length;
  if (count > MAX_CONDITIONS) return refuse("rule.invalid", { problem: `≤ ${MAX_CONDITIONS}` }, at);
  return rule;
}

function readGroup(value: unknown, at: string, depth: number): Result<ProductRule> {
  const { match, of, ...rest } = isRecord(value) ? value : {};
  const isWhole = (match === "all" || match === "any") && Array.isArray(of) && Object.keys(rest).length === 0;
  if (!isWhole || depth > MAX_DEPTH) return refuse("rule.invalid", { problem: "match" }, at);
  const nodes: ProductRule["of"] = [];
  for (const [index, each] of of.entries()) {
    const pointer = `${at}/of/${index}`;
    const node = isRecord(each) && "of" in each ? readGroup(each, pointer, depth + 1) : readCondition(each, pointer);
    if (!node.ok) return node;
    nodes.push(node.value);
  }
  return ok({ match, of: nodes });
}

function readCondition(value: unknown, at: string): Result<ProductCondition> {
  const { field, attribute, op, value: asked, ...rest } = isRecord(value) ? value : {};
  const known = typeof field === "string" && Object.hasOwn(RULE_FIELDS, field) && Object.keys(rest).length === 0;
  if (!known) return refuse("rule.invalid", { problem: "field" }, `${at}/field`);
  const { shape, ops } = RULE_FIELDS[field as RuleField];
  if (!(ops as readonly unknown[]).includes(op)) return refuse("rule.invalid", { problem: "op" }, `${at}/op`);
  const named = typeof attribute === "string" && /^[a-z0-9][a-z0-9_-]{0,59}$/.test(attribute);
  if ((shape === "attribute") !== named) return refuse("rule.invalid", { problem: "attribute" }, `${at}/attribute`);
  if (!fits(shape, op as RuleOp, asked)) return refuse("rule.invalid", { problem: "value" }, `${at}/value`);
  return ok({ field, ...(named && { attribute }), op, value: asked } as ProductCondition);
}

function fits(shape: Shape, op: RuleOp, value: unknown): boolean {
  if (op === "in_last_days") return isWhole(value, 1, 3_650);
  switch (shape) {
    case "status":
      return everyOf(value, (each) => (PRODUCT_STATUSES as readonly unknown[]).includes(each));
    case "word":
      return everyOf(value, isWord);
    case "text":
      return isWord(value);
    case "amount":
      return isWhole(value, 0, MAX_AMOUNT);
    case "count":
      return isWhole(value, -1_000_000_000, 1_000_000_000);
    case "instant":
      return isWhole(value, 0, Number.MAX_SAFE_INTEGER);
    case "attribute":
      if (op === "at_least" || op === "at_most") return isNumber(value);
      return typeof value === "boolean" || everyOf(value, (each) => isWord(each) || isNumber(each));
  }
}

function everyOf(value: unknown, holds: (each: unknown) => boolean): boolean {
  if (!Array.isArray(value)) return holds(value);
  return value.length > 0 && value.length <= MAX_WORDS && value.every(holds);
}

function isWord(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "" && value.length <= MAX_WORD;
}

function isNumber(value: unknown): boolean {
  return typeof value === "number" && Number.isFinite(value) && Math.abs(value) <= 1_000_000_000;
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import type { FieldRule, FormField } from "#blocks/contract/index.ts";
import { keeps, type RuleContext } from "./rules.ts";

/** Longest value that is looked at; what lies beyond is cut before any rule sees it. */
export const MAX_VALUE = 2_000;

/** What is wrong with a field: the first rule it breaks. */
export type FieldProblem = FieldRule;

export type FormCheck =
  | { ok: true; values: Record<string, string> }
  | { ok: false; values: Record<string, string>; problems: Record<string, FieldProblem> };

/**
 * Checks what was sent for a form. Values come back cleaned, and only those the form asks for. Pure: browser and server
 * call this one.
 * @param sent raw values by field name; an absent one is empty
 */
export function checkForm(
  fields: readonly FormField[],
  sent: Readonly<Record<string, string>>,
  context: RuleContext,
): FormCheck {
  const values = new Map<string, string>();
  const problems = new Map<string, FieldProblem>();
  for (const field of fields) {
    const value = field.fixed ?? cleanValue(Object.hasOwn(sent, field.name) ? sent[field.name] : "");
    values.set(field.name, value);
    const problem = field.fixed === undefined ? checkField(field.rules, value, context) : undefined;
    if (problem) problems.set(field.name, problem);
  }
  const cleaned = Object.fromEntries(values);
  return problems.size === 0
    ? { ok: true, values: cleaned }
    : { ok: false, values: cleaned, problems: Object.fromEntries(problems) };
}

/** The first rule a cleaned value breaks; an empty value breaks `required` or nothing. */
export function checkField(rules: readonly FieldRule[], value: string, context: RuleContext): FieldProblem | undefined {
  if (value === "") return rules.find((rule) => rule.code === "required");
  return rules.find((rule) => !keeps(rule, value, context));
}

/** One line, without what cannot be seen: keyboards and copied numbers bring marks along. Idempotent. */
export function cleanValue(value: string | undefined): string {
  return (value ?? "")
    .slice(0, 2 * MAX_VALUE)
    .toWellFormed()
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .normalize("NFC")
    .slice(0, MAX_VALUE)
    .toWellFormed()
    .trim();
}

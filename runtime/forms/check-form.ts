import { isEmpty } from "#app/commerce/kernel/logic/values.ts";
import type { Answer, FieldRule, FormField } from "#blocks/contract/index.ts";
import { cleanValue } from "./clean-value.ts";
import { keeps, type RuleContext } from "./rules.ts";

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
export function checkField(rules: readonly FieldRule[], value: Answer, context: RuleContext): FieldProblem | undefined {
  if (isEmpty(value)) return rules.find((rule) => rule.code === "required");
  return rules.find((rule) => !keeps(rule, value, context));
}

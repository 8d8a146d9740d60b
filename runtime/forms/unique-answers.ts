import { isEmpty, textOf } from "#app/commerce/kernel/logic/values.ts";
import { parsePhone } from "#app/commerce/kernel/phone.ts";
import type { Answer, FormField } from "#blocks/contract/index.ts";
import type { CompiledForm } from "./compile-form.ts";
import { formCountry } from "./form-country.ts";

/**
 * The answers that nobody else may give to the form again, as they are compared: phones as E.164, e-mails without case, texts
 * as they were cleaned. What is hidden or empty is nobody's.
 * @param values of an evaluation
 * @param shop the shop's country
 */
export function uniqueAnswers(
  { units }: Pick<CompiledForm, "units">,
  values: Readonly<Record<string, Answer>>,
  shop: string,
): [name: string, value: string][] {
  const country = formCountry(values.country, shop);
  const found = new Map<string, string>();
  for (const { field } of units) {
    if (!field?.rules.some(({ code }) => code === "unique") || !Object.hasOwn(values, field.name)) continue;
    const value = values[field.name];
    if (value === undefined || isEmpty(value)) continue;
    found.set(field.name, compared(field, textOf(value), country));
  }
  return [...found];
}

function compared({ rules }: FormField, value: string, country: string): string {
  for (const rule of rules) {
    if (rule.code === "phone") return parsePhone(value, country)?.e164 ?? value;
    if (rule.code === "pattern" && "name" in rule.args && rule.args.name === "email") return value.toLowerCase();
  }
  return value;
}

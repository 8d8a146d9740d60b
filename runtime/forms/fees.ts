import { LOCALES, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import { numberOf } from "#app/commerce/kernel/logic/values.ts";
import { type Currency, minorUnits } from "#app/commerce/kernel/money.ts";
import type { Answer, WantedFee } from "#blocks/contract/index.ts";
import { withoutValues } from "../document/tokens.ts";
import type { CompiledForm } from "./compile-form.ts";
import { isFee } from "./rules.ts";

/**
 * What answers add to an order's price: of each calculation that is a fee what it came to, in whole units of the shop's
 * currency, rounded half up. Nothing where it came to nothing, or its block is not shown. Pure.
 * @param values of the server's own evaluation
 */
export function feesOf(
  { units }: Pick<CompiledForm, "units">,
  values: Readonly<Record<string, Answer>>,
  currency: Currency,
): WantedFee[] {
  const fees = new Map<string, WantedFee>();
  for (const { field } of units) {
    if (!field?.fee || fees.has(field.name) || !Object.hasOwn(values, field.name)) continue;
    const value = values[field.name];
    const amount = value !== undefined && isFee(value) ? minorUnits(numberOf(value) ?? 0, currency) : 0;
    if (amount > 0) fees.set(field.name, { code: field.name, name: nameOf(field.fee, field.name), amount });
  }
  return [...fees.values()];
}

/** Answers that a label recalls are no part of a fee's name: it is kept where nobody looks for them. */
function nameOf(label: LocalizedText, code: string): LocalizedText {
  const said = LOCALES.flatMap((locale) => {
    const words = withoutValues(label[locale] ?? "").trim();
    return words === "" ? [] : [[locale, words] as const];
  });
  return said.length > 0 ? Object.fromEntries(said) : { fr: code };
}

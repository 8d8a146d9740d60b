import { LOCALES } from "#app/commerce/kernel/locale.ts";
import { numberOf } from "#app/commerce/kernel/logic/values.ts";
import { formatMoney, isCurrency, MAX_AMOUNT, minorUnits } from "#app/commerce/kernel/money.ts";

/** What was calculated, in words; with a currency as an amount of it: `150` → `150,00 DH`. Shop and script call this one. */
export function calculatedWords(made: string, currency: string | undefined, language: string): string {
  const amount = made === "" ? undefined : numberOf(made);
  if (amount === undefined || !isCurrency(currency)) return made;
  const minor = minorUnits(amount, currency);
  const locale = LOCALES.find((each) => each === language) ?? "fr";
  return Math.abs(minor) <= MAX_AMOUNT ? formatMoney({ amount: minor, currency }, locale) : made;
}

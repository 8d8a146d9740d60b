import { LOCALES } from "#app/commerce/kernel/locale.ts";
import { numberOf } from "#app/commerce/kernel/logic/values.ts";
import { formatMoney, isCurrency, MAX_AMOUNT, type Money, minorUnits } from "#app/commerce/kernel/money.ts";

/** What was calculated, in words; with a currency as an amount of it: `150` → `150,00 DH`. Shop and script call this one. */
export function calculatedWords(made: string, currency: string | undefined, language: string): string {
  const amount = amountMade(made, currency);
  return amount ? formatMoney(amount, LOCALES.find((each) => each === language) ?? "fr") : made;
}

/** The same as money; undefined where it is no amount, or there is no currency. */
export function amountMade(made: string, currency: string | undefined): Money | undefined {
  const amount = made === "" ? undefined : numberOf(made);
  if (amount === undefined || !isCurrency(currency)) return undefined;
  const minor = minorUnits(amount, currency);
  return Math.abs(minor) <= MAX_AMOUNT ? { amount: minor, currency } : undefined;
}

import { formatTag } from "#app/commerce/kernel/locale.ts";
import { CURRENCY_DECIMALS, formatFigure, isCurrency, type Money, roundHalfAway } from "#app/commerce/kernel/money.ts";
import { valueAt } from "#app/commerce/kernel/text/render-text.ts";
import type { Helper } from "#app/commerce/kernel/text/template.ts";
import { type PageContext, VALUE_FORMATS, type ValueFormat } from "#blocks/contract/index.ts";

type Page = Pick<PageContext, "locale" | "money" | "date">;

/** A date among a page's values; an instant, epoch ms. */
export interface DateValue {
  at: number;
}

/** A value in the page's language; "" where there is nothing to say. A format that does not fit is not asked. */
export function valueWords(value: unknown, page: Page, format?: ValueFormat): string {
  if (typeof value === "string") return textWords(value, page, format);
  if (typeof value === "number") return new Intl.NumberFormat(formatTag(page.locale)).format(value);
  if (typeof value === "boolean") return String(value);
  if (isMoney(value)) return moneyWords(value, page, format);
  if (isDate(value)) {
    return page.date(value.at, format === "day" || format === "short" || format === "weekday" ? format : undefined);
  }
  return "";
}

function textWords(text: string, { locale }: Page, format: ValueFormat | undefined): string {
  if (format === "upper") return text.toLocaleUpperCase(formatTag(locale));
  return format === "first" ? (text.trim().split(/\s+/)[0] ?? "") : text;
}

function moneyWords(value: Money, page: Page, format: ValueFormat | undefined): string {
  if (format === "figure") return formatFigure(value, page.locale);
  if (format !== "round") return page.money(value);
  const unit = 10 ** CURRENCY_DECIMALS[value.currency];
  return page.money({ ...value, amount: roundHalfAway(value.amount / unit) * unit });
}

function isMoney(value: unknown): value is Money {
  const { amount, currency } = (value ?? {}) as Partial<Money>;
  return Number.isSafeInteger(amount) && isCurrency(currency);
}

function isDate(value: unknown): value is DateValue {
  const at = (value as Partial<DateValue> | null)?.at;
  return typeof at === "number" && Math.abs(at) <= 8.64e15;
}

/** `{{day offer.ends "bientôt"}}`: a format by its name, what stands in its place where there is nothing; `or` words as usual. */
export const VALUE_HELPERS = ["or", ...VALUE_FORMATS] as const;

export function valueHelpers(page: Page): Readonly<Record<string, Helper>> {
  return Object.fromEntries(
    VALUE_HELPERS.map((name) => [
      name,
      (value: unknown, fallback: unknown) =>
        valueWords(value, page, name === "or" ? undefined : name) || (typeof fallback === "string" ? fallback : ""),
    ]),
  );
}

/** A bound value in words; "" where the page has none. */
export function boundWords(
  scope: Readonly<Record<string, unknown>>,
  { path, format }: { path: string; format?: ValueFormat | undefined },
  page: Page,
): string {
  return valueWords(valueAt(scope, path), page, format);
}

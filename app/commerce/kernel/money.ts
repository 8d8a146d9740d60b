import { formatTag, type Locale } from "./locale.ts";

/** An amount in integer minor units (centimes) of an ISO 4217 currency. */
export interface Money {
  amount: number;
  currency: Currency;
}

/** Decimals of each currency the product sells in (ISO 4217). */
export const CURRENCY_DECIMALS = { MAD: 2, DZD: 2, TND: 3, XOF: 0, EUR: 2, USD: 2, GBP: 2 } as const;
export type Currency = keyof typeof CURRENCY_DECIMALS;

/** The largest amount the engine accepts: leaves room for sums of 10^5 lines within 2^53. */
export const MAX_AMOUNT = 1_000_000_000_000;

export function isCurrency(value: unknown): value is Currency {
  return typeof value === "string" && Object.hasOwn(CURRENCY_DECIMALS, value);
}

export function money(amount: number, currency: Currency): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Money wants integer minor units, got ${amount}`);
  return { amount, currency };
}

/** THE one place that rounds: half away from zero, as people and tax offices of the market expect. */
export function roundHalfAway(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value));
}

/**
 * An amount that was reckoned in whole units of its currency, in minor units: 12.5 MAD → 1250. Twelve digits are meant and
 * the rest is a float's: 1.005 × 3 is 3.015 as people reckon, and rounds up.
 */
export function minorUnits(amount: number, currency: Currency): number {
  const meant = Number(amount.toPrecision(12));
  return roundHalfAway(Number(`${meant}e${CURRENCY_DECIMALS[currency]}`));
}

/**
 * `"1 299,50"`, `"1,299.50"` or `"1299.5"` → minor units; undefined when it is no amount or has too many decimals.
 * Where both marks stand, the last is the decimal one; a mark that stands twice groups thousands; a single mark is
 * decimal when the currency has room for what follows it; else a comma groups thousands when exactly three digits follow,
 * and a dot too where the currency has no decimals. `12.345` of a currency with two is refused: a program that wrote it meant
 * twelve, a person twelve thousand.
 */
export function parseAmount(text: string, currency: Currency): number | undefined {
  const decimals = CURRENCY_DECIMALS[currency];
  const bare = text.trim().replace(/[\s\u00a0\u202f']/g, "");
  const match = /^(-?)(\d[\d.,]*)$/.exec(bare);
  if (!match?.[2]) return undefined;
  const parts = splitAtDecimalMark(match[2], decimals);
  if (!parts || !/^\d+$/.test(parts.whole) || !/^\d*$/.test(parts.fraction)) return undefined;
  const fraction = parts.fraction.replace(/0+$/, "");
  if (fraction.length > decimals) return undefined;
  const amount = Number(`${parts.whole}${fraction.padEnd(decimals, "0")}`);
  if (!Number.isSafeInteger(amount) || amount > MAX_AMOUNT) return undefined;
  return match[1] && amount !== 0 ? -amount : amount;
}

function splitAtDecimalMark(digits: string, decimals: number): { whole: string; fraction: string } | undefined {
  const at = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (at < 0) return { whole: digits, fraction: "" };
  const before = digits.slice(0, at);
  const after = digits.slice(at + 1);
  const mark = digits[at] ?? "";
  const mixed = before.includes(mark === "." ? "," : ".");
  const repeated = before.includes(mark);
  const decimal = !repeated && (mixed || after.replace(/0+$/, "").length <= decimals);
  if (!decimal && !repeated && mark === "." && decimals > 0) return undefined;
  const grouped = decimal ? before : digits;
  if (!/^\d{1,3}([.,]\d{3})*$/.test(grouped) && /[.,]/.test(grouped)) return undefined;
  return { whole: grouped.replace(/[.,]/g, ""), fraction: decimal ? after : "" };
}

/** Minor units as a plain decimal string, for files and inputs: 129950 MAD → "1299.50". */
export function toDecimal({ amount, currency }: Money): string {
  const decimals = CURRENCY_DECIMALS[currency];
  const digits = String(Math.abs(amount)).padStart(decimals + 1, "0");
  const sign = amount < 0 ? "-" : "";
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** An amount as a field shows it to be changed, with the decimal mark of the language: 129950 MAD → "1299,50" in French. */
export function fieldAmount(value: Money, locale: Locale): string {
  const mark = decimalFormat(locale, 1).format(0).replace(/\d/g, "");
  return toDecimal(value).replace(".", mark);
}

/** As people of `locale` read it: "1 299,50 DH" in French, "1,299.50 MAD" in English. Whole amounts show no decimals. */
export function formatMoney(value: Money, locale: Locale): string {
  return `${formatFigure(value, locale)}\u00a0${currencySymbol(value.currency, locale)}`;
}

/** The amount without its currency: "1 299,50". */
export function formatFigure({ amount, currency }: Money, locale: Locale): string {
  const decimals = CURRENCY_DECIMALS[currency];
  const whole = amount % 10 ** decimals === 0;
  const written = decimalFormat(locale, whole ? 0 : decimals).format(amount / 10 ** decimals);
  // Arabic puts a mark before the minus that would turn the whole amount around: sign and digits are kept together instead.
  return written.startsWith("\u200e") ? `\u2066${written.slice(1)}\u2069` : written;
}

const formats = new Map<string, Intl.NumberFormat>();

/** Made once each: a page shows hundreds of prices, a file hundreds of thousands, and making one costs more than using it. */
function decimalFormat(locale: Locale, decimals: number): Intl.NumberFormat {
  const key = `${locale} ${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(formatTag(locale), {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formats.set(key, format);
  }
  return format;
}

/** The sign that stands beside an amount: "DH" in French, "درهم" in Arabic. */
export function currencySymbol(currency: Currency, locale: Locale): string {
  return CURRENCY_SYMBOLS[currency][locale];
}

/** What shops of the market print; Intl gives "MAD", which no shopper in Casablanca writes. */
const CURRENCY_SYMBOLS: Record<Currency, Record<Locale, string>> = {
  MAD: { fr: "DH", ar: "درهم", en: "MAD" },
  DZD: { fr: "DA", ar: "دج", en: "DZD" },
  TND: { fr: "DT", ar: "د.ت", en: "TND" },
  XOF: { fr: "FCFA", ar: "فرنك", en: "XOF" },
  EUR: { fr: "€", ar: "€", en: "€" },
  USD: { fr: "$", ar: "$", en: "$" },
  GBP: { fr: "£", ar: "£", en: "£" },
};

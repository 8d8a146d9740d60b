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
 * `"1 299,50"`, `"1,299.50"` or `"1299.5"` → minor units; undefined when it is no amount or has too many decimals.
 * The last `.` or `,` followed by at most the currency's decimals is the decimal mark.
 */
export function parseAmount(text: string, currency: Currency): number | undefined {
  const decimals = CURRENCY_DECIMALS[currency];
  const bare = text.trim().replace(/[\s\u00a0\u202f']/g, "");
  const match = /^(-?)(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d+))?$/.exec(bare);
  if (!match) return undefined;
  const whole = (match[2] ?? "").replace(/[.,]/g, "");
  const fraction = (match[3] ?? "").replace(/0+$/, "");
  if (fraction.length > decimals) return undefined;
  const amount = Number(`${whole}${fraction.padEnd(decimals, "0")}`);
  if (!Number.isSafeInteger(amount) || amount > MAX_AMOUNT) return undefined;
  return match[1] ? -amount : amount;
}

/** Minor units as a plain decimal string, for files and inputs: 129950 MAD → "1299.50". */
export function toDecimal({ amount, currency }: Money): string {
  const decimals = CURRENCY_DECIMALS[currency];
  const digits = String(Math.abs(amount)).padStart(decimals + 1, "0");
  const sign = amount < 0 ? "-" : "";
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** As people of `locale` read it: "1 299,50 DH" in French, "1,299.50 MAD" in English. Whole amounts show no decimals. */
export function formatMoney({ amount, currency }: Money, locale: Locale): string {
  const decimals = CURRENCY_DECIMALS[currency];
  const whole = amount % 10 ** decimals === 0;
  const number = new Intl.NumberFormat(formatTag(locale), {
    minimumFractionDigits: whole ? 0 : decimals,
    maximumFractionDigits: decimals,
  }).format(amount / 10 ** decimals);
  return `${number}\u00a0${CURRENCY_SYMBOLS[currency][locale]}`;
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

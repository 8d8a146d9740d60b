import { CURRENCY_DECIMALS, type Currency, MAX_AMOUNT, parseAmount } from "#app/commerce/kernel/money.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import { quoted, type RowCells } from "./row-cells.ts";

/**
 * A price as people and spreadsheets write it (`1 299,50`, `1,299.50`, `129 DH`) in minor units; null for an empty
 * cell, undefined when it is no price (and the row says so).
 */
export function readPrice<F extends string>(
  cells: RowCells<F>,
  field: F,
  currency: Currency,
): number | null | undefined {
  const value = cells.raw(field);
  if (value === "") return null;
  const found = quoted(value);
  const bare = value.replace(CURRENCY_WORDS[currency], "").trim();
  const amount = parseAmount(bare, currency);
  if (amount === undefined) {
    const digits = bare.replace(/[\s\u00a0\u202f'.,]/g, "");
    if (!/^-?\d+$/.test(digits)) return cells.error(field, "price.invalid", { found });
    if (parseAmount(bare.replace(/[.,]\d+$/, ""), currency) === undefined && digits.length > 9) {
      return cells.error(field, "price.absurd", { found });
    }
    const decimals = CURRENCY_DECIMALS[currency];
    if (new RegExp(`[.,]\\d{${decimals + 1},}$`).test(bare)) {
      return cells.error(field, "price.decimals", { found, currency });
    }
    return cells.error(field, "price.invalid", { found });
  }
  if (amount < 0) return cells.error(field, "price.negative", { found });
  if (amount > MAX_PRICE) return cells.error(field, "price.absurd", { found });
  return amount;
}

/** A price that one line of an order can hold several thousand of. */
const MAX_PRICE = MAX_AMOUNT / 1_000;

/** What may stand before or after an amount of a currency. */
const CURRENCY_WORDS: Record<Currency, RegExp> = {
  MAD: /^(mad|dhs?)\b|(mad|dhs?|درهم)\.?$/i,
  DZD: /^(dzd|da)\b|(dzd|da|دج)\.?$/i,
  TND: /^(tnd|dt)\b|(tnd|dt|د\.ت)\.?$/i,
  XOF: /^(xof|f ?cfa|cfa)\b|(xof|f ?cfa|cfa)\.?$/i,
  EUR: /^(eur\b|€)|(eur|€)$/i,
  USD: /^(usd\b|\$)|(usd|\$)$/i,
  GBP: /^(gbp\b|£)|(gbp|£)$/i,
};

/** Whole units; null for an empty cell, undefined when it is none. Oversold shops export negative stock: zero here. */
export function readStock<F extends string>(cells: RowCells<F>, field: F): number | null | undefined {
  const value = cells.raw(field);
  if (value === "") return null;
  const found = quoted(value);
  const match = /^([+-]?)(\d{1,15})(?:[.,]0+)?$/.exec(value.replace(/[\s\u00a0\u202f]/g, ""));
  if (!match) return cells.error(field, "stock.invalid", { found });
  const units = Number(match[2]);
  if (units > IMPORT_LIMITS.stock) return cells.error(field, "stock.absurd", { found });
  if (match[1] !== "-" || units === 0) return units;
  cells.warn(field, "stock.negative", { found });
  return 0;
}

/** A weight in grams, `factor` being the grams of the column's unit; undefined for an empty cell or no weight. */
export function readGrams<F extends string>(cells: RowCells<F>, field: F, factor: number): number | undefined {
  const value = cells.raw(field);
  if (value === "") return undefined;
  const match = /^\d{1,9}(?:[.,]\d{1,9})?$/.exec(value);
  const grams = match ? Math.round(Number(value.replace(",", ".")) * factor) : Number.NaN;
  if (!(grams <= IMPORT_LIMITS.grams)) return cells.error(field, "weight.invalid", { found: quoted(value) });
  return grams;
}

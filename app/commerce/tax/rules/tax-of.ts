import { allocate } from "../../kernel/allocate.ts";
import { roundHalfAway } from "../../kernel/money.ts";
import type { CountryTax, TaxedLine, TaxPolicy, TaxResult } from "../types.ts";

/** A rate of 20 % is 2000 of these. */
const WHOLE = 10_000;

/**
 * The taxes of an order. Each rate is worked out and rounded once over everything it is on, then shared out among lines
 * and delivery by the largest remainder, so that the parts always add up to what an invoice says. Pure; whole minor units.
 * @param shipping minor units
 */
export function taxOf(policy: TaxPolicy, lines: readonly TaxedLine[], shipping: number, country: string): TaxResult {
  const rules = Object.hasOwn(policy, country) ? policy[country] : undefined;
  const parts = [
    ...lines.map(({ taxClass, total }) => ({ rate: rules ? rateOf(rules, taxClass) : 0, total })),
    { rate: rules?.shipping ?? 0, total: shipping },
  ];
  const included = rules?.included ?? true;
  const taxes = parts.map(() => 0);
  const rates: TaxResult["rates"] = [];
  for (const rate of new Set(parts.map((part) => part.rate))) {
    const members = parts.flatMap((part, index) => (part.rate === rate ? [index] : []));
    const amounts = members.map((index) => parts[index]?.total ?? 0);
    const base = sum(amounts);
    const tax = taxOn(base, rate, included);
    allocate(tax, amounts).forEach((each, at) => {
      taxes[members[at] ?? 0] = each;
    });
    if (rate > 0 && base > 0) rates.push({ rate, base: included ? base - tax : base, tax });
  }
  const total = sum(taxes);
  const taxed = parts.map(({ rate }, index) => ({ rate, tax: taxes[index] ?? 0 }));
  return {
    included,
    lines: taxed.slice(0, -1),
    shipping: taxed[taxed.length - 1] ?? { rate: 0, tax: 0 },
    rates: rates.sort((a, b) => b.rate - a.rate),
    total,
    added: included ? 0 : total,
  };
}

function rateOf({ rate, classes }: CountryTax, taxClass: string): number {
  return Object.hasOwn(classes, taxClass) ? (classes[taxClass] ?? rate) : rate;
}

/** In whole numbers to the end: a product of amounts and rates passes what a float holds exactly. */
function taxOn(base: number, rate: number, included: boolean): number {
  const divisor = included ? WHOLE + rate : WHOLE;
  const product = BigInt(base) * BigInt(rate);
  const whole = Number(product / BigInt(divisor));
  return whole + roundHalfAway(Number(product % BigInt(divisor)) / divisor);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, each) => total + each, 0);
}

import { allocate } from "../../../kernel/allocate.ts";
import { roundHalfAway } from "../../../kernel/money.ts";
import type { Selection } from "../../types.ts";
import { money, object, percent, selection } from "../arguments.ts";
import { type RewardBasket, reward } from "../rule.ts";
import { selects } from "../selects.ts";

/** So many percent off what is selected, shared out over its lines. */
export const percentOff = reward<{ percent: number; items?: Selection; max?: number }>({
  code: "percent-off",
  args: object({ percent: percent(), items: selection(), max: money() }, ["items", "max"]),
  stage: "percent",
  reprice(basket, args) {
    const weights = weightsOf(basket, args.items);
    const off = roundHalfAway((sum(weights) * args.percent) / 100);
    return takeOff(basket, Math.min(off, args.max ?? off), weights);
  },
});

/** An amount off what is selected, all of it together, shared out over its lines. */
export const amountOff = reward<{ amount: number; items?: Selection }>({
  code: "amount-off",
  args: object({ amount: money(), items: selection() }, ["items"]),
  stage: "amount",
  reprice(basket, { amount, items }) {
    const weights = weightsOf(basket, items);
    return takeOff(basket, Math.min(amount, sum(weights)), weights);
  },
});

/** A price for each piece; dearer than what it costs already, it changes nothing. */
export const unitPrice = reward<{ price: number; items?: Selection }>({
  code: "unit-price",
  args: object({ price: money(), items: selection() }, ["items"]),
  stage: "price",
  reprice: ({ lines, left }, { price, items }) =>
    lines.map((line, index) => {
      const now = left[index] ?? 0;
      return selects(items, line) ? Math.min(now, price * line.quantity) : now;
    }),
});

function weightsOf({ lines, left }: RewardBasket, items: Selection | undefined): number[] {
  return lines.map((line, index) => (selects(items, line) ? (left[index] ?? 0) : 0));
}

function takeOff({ left }: RewardBasket, amount: number, weights: readonly number[]): number[] {
  const shares = allocate(amount, weights);
  return left.map((now, index) => now - (shares[index] ?? 0));
}

function sum(list: readonly number[]): number {
  return list.reduce((total, each) => total + each, 0);
}

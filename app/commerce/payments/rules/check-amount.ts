import { MAX_AMOUNT } from "../../kernel/money.ts";
import { type Refusal, refuse } from "../../kernel/result.ts";

/** @returns why this cannot be an amount of money that changes hands, or undefined. */
export function amountRefusal(amount: number): { ok: false; refusal: Refusal } | undefined {
  const sound = Number.isSafeInteger(amount) && amount >= 1 && amount <= MAX_AMOUNT;
  return sound ? undefined : refuse("payment.amount_invalid", { max: MAX_AMOUNT }, "/amount");
}

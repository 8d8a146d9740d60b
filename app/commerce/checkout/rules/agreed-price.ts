import { MAX_AMOUNT } from "../../kernel/money.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { MayPrice } from "../types.ts";

/**
 * A price that somebody agreed on with the buyer. Only who may set prices sets another than the one it has.
 * @param agreed minor units; absent: nothing was agreed on
 * @param own what it costs otherwise
 */
export function agreedPrice(agreed: number | undefined, own: number, may: MayPrice, pointer: string): Result<number> {
  const price = agreed ?? own;
  if (!Number.isSafeInteger(price) || price < 0 || price > MAX_AMOUNT) {
    return refuse("money.invalid", { max: MAX_AMOUNT }, pointer);
  }
  return price === own || may.setPrices ? ok(price) : refuse("order.price_not_yours", {}, pointer);
}

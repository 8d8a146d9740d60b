import { MAX_AMOUNT } from "../../kernel/money.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { Order } from "../../orders/index.server.ts";
import type { Fee } from "../../pricing/index.server.ts";
import type { MayPrice, OrderEdit } from "../types.ts";

/** Fees add to what an order costs and never take off: what takes off is an offer. */
export function wrongFee({ fees = [] }: { fees?: readonly Fee[] | undefined }): Result<never> | undefined {
  const wrong = fees.findIndex(({ amount }) => !Number.isSafeInteger(amount) || amount <= 0 || amount > MAX_AMOUNT);
  return wrong < 0 ? undefined : refuse("money.invalid", { max: MAX_AMOUNT }, `/fees/${wrong}/amount`);
}

/** The fees that an edit leaves an order, each once. */
export function editedFees(
  { fees }: Pick<Order, "fees">,
  edited: OrderEdit["fees"],
  may: MayPrice,
): Result<readonly Fee[]> {
  if (!edited) return ok(fees);
  const after: Fee[] = [];
  for (const [index, each] of edited.entries()) {
    const fee = typeof each === "string" ? fees.find(({ code }) => code === each) : each;
    if (!fee || after.some(({ code }) => code === fee.code)) return refuse("order.fee_not_found", {}, `/fees/${index}`);
    after.push(fee);
  }
  const isSame = JSON.stringify(after) === JSON.stringify(fees);
  if (!isSame && !may.setPrices) return refuse("order.price_not_yours", {}, "/fees");
  return wrongFee({ fees: after }) ?? ok(after);
}

/** The fees of two orders that become one: of the same fee the sum. */
export function joinedFees(kept: Pick<Order, "fees">, other: Pick<Order, "fees">): Fee[] {
  const fees = new Map(kept.fees.map((fee) => [fee.code, fee]));
  for (const fee of other.fees) {
    fees.set(fee.code, { ...fee, amount: fee.amount + (fees.get(fee.code)?.amount ?? 0) });
  }
  return [...fees.values()];
}

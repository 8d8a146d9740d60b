import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { Order } from "../../orders/index.server.ts";
import type { Fee } from "../../pricing/index.server.ts";
import type { MayPrice, OrderEdit } from "../types.ts";
import { namedFees } from "./named-fees.ts";

/** The fees that an edit leaves an order, each once. */
export function editedFees(
  { fees, locale }: Pick<Order, "fees" | "locale">,
  edited: OrderEdit["fees"],
  may: MayPrice,
): Result<readonly Fee[]> {
  if (!edited) return ok(fees);
  const after = namedFees(fees, edited, locale);
  if (!after.ok) return after;
  const isSame = JSON.stringify(after.value) === JSON.stringify(fees);
  return isSame || may.setPrices ? after : refuse("order.price_not_yours", {}, "/fees");
}

/** The fees of two orders that become one: of the same fee the sum. */
export function joinedFees(kept: Pick<Order, "fees">, other: Pick<Order, "fees">): Fee[] {
  const fees = new Map(kept.fees.map((fee) => [fee.code, fee]));
  for (const fee of other.fees) {
    fees.set(fee.code, { ...fee, amount: fee.amount + (fees.get(fee.code)?.amount ?? 0) });
  }
  return [...fees.values()];
}

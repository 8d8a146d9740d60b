import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { releaseCoupons } from "../../offers/index.server.ts";
import { lockOrder, type Order, reviseOrder } from "../../orders/index.server.ts";
import { askAnew } from "../../payments/index.server.ts";
import { prepareEdit } from "../prepare-edit.server.ts";
import type { MayPrice, OrderEdit } from "../types.ts";

/**
 * Edits an order after it was placed: priced again by the same rules, promised again, with before and after in its
 * timeline. Refused when somebody edited it meanwhile, or when it was cancelled, packed, paid or has left.
 * @param may whether who acts may set prices
 */
export async function editOrder(ctx: Context, id: string, edit: OrderEdit, may: MayPrice): Promise<Result<Order>> {
  const order = await lockOrder(ctx, id);
  if (!order) return refuse("order.not_found", { id });
  const prepared = await prepareEdit(ctx, order, edit, may);
  if (!prepared.ok) return prepared;
  const revised = await reviseOrder(ctx, order, prepared.value);
  if (!revised.ok) return revised;
  await releaseCoupons(ctx, id, lostCodes(order, revised.value));
  const { paymentMethod, total } = revised.value;
  const isSame = paymentMethod === order.paymentMethod && total === order.total;
  return isSame ? revised : ok(await askAnew(ctx, revised.value));
}

/** Codes that opened an offer before, and open none now. */
function lostCodes(before: Order, after: Order): string[] {
  const codesOf = ({ adjustments }: Order) => adjustments.flatMap(({ coupon }) => coupon ?? []);
  const left = new Set(codesOf(after));
  return codesOf(before).filter((code) => !left.has(code));
}

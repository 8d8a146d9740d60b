import type { Context } from "../../context.ts";
import { type Result, refuse } from "../../kernel/result.ts";
import { lockOrder, type Order } from "../../orders/index.server.ts";
import { isManualMethod } from "../methods.ts";
import { type Received, takeMoney } from "../take-money.ts";
import { spendVoucher } from "./spend-voucher.ts";

export type PaymentInput = Omit<Received, "voucherId"> & { voucher?: string | undefined };

/**
 * Records what staff saw come in: a transfer (whole or in parts), cash over the counter, a voucher's worth (`method:
 * "voucher"` with its code), or cash at the door (`cod`, see `recordCollection`).
 */
export async function recordPayment(ctx: Context, orderId: string, input: PaymentInput): Promise<Result<Order>> {
  const order = await lockOrder(ctx, orderId);
  if (!order) return refuse("order.not_found", { id: orderId });
  if (input.method === "voucher") return spendVoucher(ctx, order, { code: input.voucher ?? "", ...input });
  if (!isManualMethod(input.method)) {
    return refuse("payment.method_unknown", { method: input.method.slice(0, 40) }, "/method");
  }
  return takeMoney(ctx, order, input);
}

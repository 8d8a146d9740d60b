import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { findOrderMoney, type Order } from "../../orders/index.server.ts";
import { earlierEntry, requestKeyOf } from "../request-key.ts";
import { amountRefusal } from "../rules/check-amount.ts";
import { normalCode } from "../rules/voucher-code.ts";
import { voucherRefusal } from "../rules/voucher-refusal.ts";
import { takeMoney } from "../take-money.ts";
import { insertVoucherEntry, readVoucherByCode, takeCredit } from "../voucher-model.server.ts";

export interface VoucherSpending {
  code: string;
  /** Absent: as much as is due, and as the voucher still holds. */
  amount?: number | undefined;
  note?: string | undefined;
  key?: string | undefined;
}

/** Pays an order, or a part of it, with store credit. One statement takes the credit, so no unit of it is spent twice. */
export async function spendVoucher(
  ctx: Context,
  order: Order,
  { code, amount, note, key }: VoucherSpending,
): Promise<Result<Order>> {
  const voucher = await readVoucherByCode(ctx.tx, normalCode(code), true);
  if (!voucher) return refuse("voucher.not_found", {}, "/voucher");
  const money = await findOrderMoney(ctx.tx, order.id);
  const due = order.total - (money?.paid ?? 0);
  const wanted = amount ?? Math.min(due, voucher.balance);
  const earlier = await earlierEntry(ctx, requestKeyOf(order.id, key), { kind: "capture", amount });
  if (!earlier.ok) return earlier;
  if (earlier.value) return ok(order);
  if (due <= 0) return refuse("payment.nothing_due", { number: order.number });
  const useless = voucherRefusal(voucher, order.currency, ctx.clock.now());
  if (useless) return useless;
  const wrong = amountRefusal(wanted);
  if (wrong) return wrong;
  if (wanted > due) return refuse("voucher.over_due", { max: due }, "/amount");
  if (!(await takeCredit(ctx, voucher.id, wanted))) {
    return refuse("voucher.spent", { balance: voucher.balance }, "/voucher");
  }
  await insertVoucherEntry(ctx, { voucherId: voucher.id, kind: "spend", amount: -wanted, orderId: order.id });
  return takeMoney(ctx, order, { method: "voucher", amount: wanted, note, key, voucherId: voucher.id });
}

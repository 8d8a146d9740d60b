import type { Context } from "../../context.ts";
import { isCurrency } from "../../kernel/money.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { findOrderMoney } from "../../orders/index.server.ts";
import { amountRefusal } from "../rules/check-amount.ts";
import { newCode, normalCode } from "../rules/voucher-code.ts";
import type { Voucher } from "../types.ts";
import { insertVoucher, insertVoucherEntry, readVoucherByCode, updateDisabled } from "../voucher-model.server.ts";

export interface VoucherInput {
  amount: number;
  /** Absent: a code nobody guesses is made. */
  code?: string | undefined;
  note?: string | undefined;
  expiresAt?: number | null | undefined;
  /** The order it makes up for. */
  orderId?: string | undefined;
}

/** Makes store credit. */
export async function issueVoucher(ctx: Context, input: VoucherInput): Promise<Result<Voucher>> {
  const wrong = amountRefusal(input.amount);
  if (wrong) return wrong;
  const now = ctx.clock.now();
  const expiresAt = input.expiresAt ?? null;
  if (expiresAt !== null && !(Number.isSafeInteger(expiresAt) && expiresAt > now)) {
    return refuse("voucher.date_past", {}, "/expires_at");
  }
  const code = input.code === undefined ? newCode() : normalCode(input.code);
  if (code.length < 8 || code.length > 40) return refuse("voucher.code_invalid", {}, "/code");
  if (await readVoucherByCode(ctx.tx, code)) return refuse("voucher.code_taken", { code }, "/code");
  const { orderId = null } = input;
  if (orderId !== null && !(await findOrderMoney(ctx.tx, orderId))) {
    return refuse("order.not_found", { id: orderId }, "/order_id");
  }
  const { currency } = ctx.shop;
  if (!isCurrency(currency)) throw new Error(`No currency ${currency}`);
  const voucher: Voucher = {
    ...{ id: ctx.ids.next(), code, issued: input.amount, balance: input.amount, currency },
    ...{ note: input.note?.trim().slice(0, 500) || null, orderId, expiresAt },
    ...{ disabled: false, createdAt: now },
  };
  await insertVoucher(ctx, voucher);
  await insertVoucherEntry(ctx, {
    voucherId: voucher.id,
    kind: "issue",
    amount: input.amount,
    orderId: voucher.orderId,
  });
  ctx.emit({ kind: "voucher.issued", subject: voucher.id, data: {} });
  return ok(voucher);
}

/** Stops or allows what a voucher still holds from being spent. */
export async function switchVoucher(ctx: Context, id: string, disabled: boolean): Promise<Result<null>> {
  return (await updateDisabled(ctx, id, disabled)) ? ok(null) : refuse("voucher.not_found");
}

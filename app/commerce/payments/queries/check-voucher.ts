import type { Reader } from "#app/platform/db/index.server.ts";
import type { Kept } from "../../context.ts";
import type { Currency } from "../../kernel/money.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { normalCode } from "../rules/voucher-code.ts";
import { voucherRefusal } from "../rules/voucher-refusal.ts";
import { readVoucherByCode } from "../voucher-model.server.ts";

/** Whether the shop has ever given store credit: until then no checkout asks for any. */
export const GIVES_VOUCHERS: Kept<boolean> = {
  endsWith: ["voucher.issued"],
  read: async (read) => (await read.one("SELECT id FROM vouchers LIMIT 1")) !== undefined,
};

/** What a voucher would pay of an order now, minor units; nothing is held back by asking. Pointers are at `/voucher`. */
export async function checkVoucher(
  read: Reader,
  code: string,
  order: { total: number; currency: Currency },
  now: number,
): Promise<Result<number>> {
  const voucher = await readVoucherByCode(read, normalCode(code));
  const wrong = voucherRefusal(voucher, order.currency, now);
  return wrong ?? ok(Math.min(order.total, voucher?.balance ?? 0));
}

/** Whether there is a voucher of that code. */
export async function isVoucher(read: Reader, code: string): Promise<boolean> {
  return (await readVoucherByCode(read, normalCode(code))) !== undefined;
}

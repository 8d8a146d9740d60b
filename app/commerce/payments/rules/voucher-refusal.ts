import type { Currency } from "../../kernel/money.ts";
import { type Refusal, refuse } from "../../kernel/result.ts";
import type { Voucher } from "../types.ts";

/** @returns why nothing can be paid with a voucher, or undefined. */
export function voucherRefusal(
  voucher: Voucher | undefined,
  currency: Currency,
  now: number,
): { ok: false; refusal: Refusal } | undefined {
  if (!voucher) return refuse("voucher.not_found", {}, "/voucher");
  if (voucher.disabled || (voucher.expiresAt !== null && voucher.expiresAt <= now)) {
    return refuse("voucher.expired", {}, "/voucher");
  }
  if (voucher.currency !== currency) return refuse("voucher.currency", { currency: voucher.currency }, "/voucher");
  return voucher.balance > 0 ? undefined : refuse("voucher.spent", { balance: 0 }, "/voucher");
}

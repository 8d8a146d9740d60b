import type { Quote } from "#app/commerce/checkout/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { formatMoney, money } from "#app/commerce/kernel/money.ts";
import { checkVoucher } from "#app/commerce/payments/index.server.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import type { CouponView } from "#blocks/contract/index.ts";
import { shopWords } from "./messages.ts";

/** What a voucher pays of an order that is about to be placed, and what is left to pay; or why it pays nothing. */
export async function voucherView(q: QueryContext, quote: Quote, code: string): Promise<CouponView> {
  const { total, currency } = quote;
  const paid = await checkVoucher(q.read, code, { total, currency }, q.clock.now());
  if (!paid.ok) return { code, ok: false, message: refusalWords(paid.refusal, q.locale) };
  const words = (amount: number) => formatMoney(money(amount, currency), q.locale);
  const t = shopWords(q.locale);
  const message =
    paid.value < total
      ? t("voucherPart", { paid: words(paid.value), left: words(total - paid.value) })
      : t("voucherWhole", { paid: words(paid.value) });
  return { code, ok: true, message };
}

import type { Context } from "#app/commerce/context.ts";
import { translator } from "#app/commerce/kernel/messages.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import { orderToken } from "#app/commerce/orders/index.server.ts";
import { requestPayment } from "#app/commerce/payments/index.server.ts";
import { whatsAppHref } from "#blocks/parts/phone.ts";
import { paymentMessages } from "./messages.ts";
import type { PayLink } from "./types.ts";

/** Opens what an order's buyer is to pay online, or finds it open, and says by which link. @param origin the shop's */
export async function openPayLink(
  ctx: Context,
  orderId: string,
  { origin, opens }: { origin: string; opens: boolean },
): Promise<Result<PayLink>> {
  const asked = await requestPayment(ctx, orderId);
  if (!asked.ok) return asked;
  const { id, name, number, phone, locale } = asked.value;
  const prefix = locale === ctx.shop.locales[0] ? "" : `/${locale}`;
  const link = `${origin}${prefix}/pay/${orderToken(ctx, id)}`;
  const message = translator(paymentMessages, locale)("linkMessage", { name, number, link });
  return ok({ link, whatsapp: whatsAppHref(phone, message), opens });
}

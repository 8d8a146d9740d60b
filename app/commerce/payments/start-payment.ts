import type { Order } from "../orders/index.server.ts";
import { recordStarted } from "./commands/open-payment.ts";
import { readPayments } from "./model.server.ts";
import type { PaymentHost } from "./payment-host.ts";
import type { BuyerStep } from "./ports.ts";

/**
 * Begins the open payment of an order at its provider, or finds it begun, and says where the buyer goes on. Made outside any
 * transaction; the key is the payment's own id, so that asking again begins nothing new.
 * @returns undefined when nothing is open to be paid
 * @throws GatewayError when the provider refuses or does not answer: the order stands, and it can be tried again
 */
export async function startPayment(
  host: PaymentHost,
  order: Order,
  urls: { successUrl: string; cancelUrl: string },
): Promise<BuyerStep | undefined> {
  const open = (await readPayments(host.read, order.id)).find((each) => each.state === "pending");
  if (!open || order.state === "cancelled") return undefined;
  if (open.url !== null) return { kind: "redirect", url: open.url };
  const gateway = await host.gateway(open.provider);
  if (!gateway) return undefined;
  const [{ account, live }, { payment, step }] = await Promise.all([
    gateway.account(),
    gateway.start({
      ...{ paymentId: open.id, orderId: order.id, orderNumber: order.number, amount: open.amount, ...urls },
      ...{ currency: open.currency, locale: order.locale, email: order.email, expiresAt: open.expiresAt ?? 0 },
    }),
  ]);
  const { reference, providerPayment } = payment;
  const url = step.kind === "redirect" ? step.url : null;
  await host.command((ctx) => recordStarted(ctx, open.id, { reference, providerPayment, account, live, url }));
  return step;
}

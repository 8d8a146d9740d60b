import { ok, type Result, refuse } from "../kernel/result.ts";
import { settleRefund } from "./commands/refund-payment.ts";
import { settleNews } from "./commands/settle-news.ts";
import { readEntry, readForeignRefund } from "./model.server.ts";
import type { PaymentHost } from "./payment-host.ts";
import type { PaymentGateway } from "./ports.ts";

/**
 * Makes true here what a verified message of a provider says.
 * @returns whether it changed anything; a refusal names what does not fit (another amount, another order's payment …)
 */
export async function receiveNews(
  host: PaymentHost,
  gateway: PaymentGateway,
  body: string,
): Promise<Result<{ changed: boolean }>> {
  const news = gateway.interpret(body);
  if (!news) return ok({ changed: false });
  const expected = await gateway.account();
  if (news.about === "payment") {
    return host.command((ctx) => settleNews(ctx, gateway.name, news.payment, expected));
  }
  if (news.live !== expected.live) return refuse("payment.mismatch", { what: "mode" });
  if (news.account !== null && news.account !== expected.account)
    return refuse("payment.mismatch", { what: "account" });
  if (news.about === "look") {
    const now = await gateway.read({ reference: news.reference, providerPayment: null });
    return host.command((ctx) => settleNews(ctx, gateway.name, now, expected));
  }
  const { refund, entryId, providerPayment, amount } = news;
  // That one which staff made at the provider is done, the message about its payment tells the ledger.
  const foreign = refund.state === "failed" && providerPayment !== null;
  const entry =
    (await readEntry(host.read, "provider_ref", refund.reference)) ??
    (entryId === null ? undefined : await readEntry(host.read, "id", entryId)) ??
    (foreign ? await readForeignRefund(host.read, gateway.name, providerPayment, amount) : undefined);
  if (!entry || refund.state === "pending") return ok({ changed: false });
  const { state, reference, reason } = refund;
  const settled = await host.command((ctx) => settleRefund(ctx, entry.id, { state, reference, reason }));
  return settled.ok ? ok({ changed: true }) : settled;
}

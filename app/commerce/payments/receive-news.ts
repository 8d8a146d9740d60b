import { ok, type Result, refuse } from "../kernel/result.ts";
import { settleRefund } from "./commands/refund-payment.ts";
import { settleNews } from "./commands/settle-news.ts";
import { readEntry } from "./model.server.ts";
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
  const { refund } = news;
  const entry =
    (await readEntry(host.read, "provider_ref", refund.reference)) ??
    (news.entryId === null ? undefined : await readEntry(host.read, "id", news.entryId));
  // One that staff made at the provider: the message about its payment tells the ledger.
  if (!entry || refund.state === "pending") return ok({ changed: false });
  const { state, reference, reason } = refund;
  const settled = await host.command((ctx) => settleRefund(ctx, entry.id, { state, reference, reason }));
  return settled.ok ? ok({ changed: true }) : settled;
}

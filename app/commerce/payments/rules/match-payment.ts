import type { Order } from "../../orders/index.server.ts";
import type { GatewayPayment } from "../ports.ts";
import type { Payment } from "../types.ts";

/** Where what a provider says differs from what we asked for; undefined when it is the same payment in everything. */
export function mismatch(
  payment: Payment,
  order: Pick<Order, "id" | "currency">,
  news: GatewayPayment,
  expected: { account: string | null; live: boolean },
): { what: string; wanted: string; got: string } | undefined {
  const checks: readonly [
    what: string,
    wanted: string | number | boolean | null,
    got: string | number | boolean | null,
  ][] = [
    ["payment", payment.id, news.paymentId],
    ["reference", payment.reference ?? news.reference, news.reference ?? payment.reference],
    ["currency", payment.currency, news.currency],
    ["currency", order.currency, news.currency],
    ["amount", payment.amount, news.amount],
    ["mode", expected.live, news.live],
    // A payment begun in test mode is never settled in live mode, nor the other way round.
    ["mode", payment.reference === null ? news.live : payment.live, news.live],
    ["account", expected.account, news.account ?? expected.account],
    ["account", payment.account ?? expected.account, expected.account],
  ];
  const wrong = checks.find(([, wanted, got]) => wanted !== got);
  return wrong && { what: wrong[0], wanted: String(wrong[1]), got: String(wrong[2]) };
}

import type { QueryContext } from "#app/commerce/context.ts";
import { localHref } from "#runtime/render/page-context.ts";
import { redirect } from "../request-parts.ts";
import type { ShopHost } from "../shop-pages.server.ts";
import type { CheckoutOutcome } from "./checkout.server.ts";
import { showCheckout } from "./checkout-answers.server.ts";
import type { SentCheckout } from "./read-checkout.ts";

/** What became of an order that was sent, for the script that sent it. */
export function asJson(outcome: CheckoutOutcome, q: QueryContext): Response {
  const noStore = { "cache-control": "private, no-store" };
  if (outcome.placed) return Response.json({ location: nextHref(outcome, q) }, { headers: noStore });
  const { status, message, errors, code, retryAfterSeconds } = outcome;
  const body = { message, errors, ...(code && { code }) };
  return Response.json(body, { status, headers: { ...noStore, ...retryAfter(retryAfterSeconds) } });
}

/** The same for a plain form. */
export async function asPage(outcome: CheckoutOutcome, q: QueryContext, host: ShopHost, sent: SentCheckout) {
  if (outcome.placed) return redirect(nextHref(outcome, q));
  const page = await showCheckout(q, host, sent, outcome);
  for (const [name, value] of Object.entries(retryAfter(outcome.retryAfterSeconds))) page.headers.set(name, value);
  return page;
}

function retryAfter(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { "retry-after": String(seconds) };
}

/** Where a buyer goes on: to pay, or to the order's page. */
function nextHref({ token, pays }: CheckoutOutcome & { placed: true }, q: QueryContext): string {
  return pays ? localHref(`/pay/${token}`, q.locale, q.shop.locales[0] ?? "fr") : thankYouHref(token, q);
}

export function thankYouHref(token: string, q: QueryContext): string {
  return localHref(`/merci/${token}`, q.locale, q.shop.locales[0] ?? "fr");
}

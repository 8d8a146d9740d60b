import { localHref } from "#runtime/render/page-context.ts";
import type { ShopQuery } from "../campaigns/shop-query.ts";
import { leadOnward } from "../forms/onward.server.ts";
import type { ShopHost } from "../shop-pages.server.ts";
import type { CheckoutOutcome } from "./checkout.server.ts";
import { showCheckout } from "./checkout-answers.server.ts";
import type { SentCheckout } from "./read-checkout.ts";

/** What became of an order that was sent, for the script that sent it. */
export function asJson(outcome: CheckoutOutcome, q: ShopQuery): Response {
  const noStore = { "cache-control": "private, no-store" };
  if (outcome.placed) return Response.json({ location: nextHref(outcome, q) }, { headers: noStore });
  const { status, message, errors, code, retryAfterSeconds } = outcome;
  const body = { message, errors, ...(code && { code }) };
  return Response.json(body, { status, headers: { ...noStore, ...retryAfter(retryAfterSeconds) } });
}

/** A step that is not the one that was sent is the server's to draw, for a script too. */
export function isAnotherStep(outcome: CheckoutOutcome, { step }: SentCheckout): boolean {
  if (outcome.placed || !outcome.form?.state?.steps) return false;
  return outcome.status === 200 || outcome.form.state.steps.current !== step;
}

/** The same for a plain form. */
export async function asPage(outcome: CheckoutOutcome, q: ShopQuery, host: ShopHost, sent: SentCheckout) {
  if (outcome.placed) return leadOnward(nextHref(outcome, q), q.locale, false);
  const page = await showCheckout(q, host, sent, outcome);
  for (const [name, value] of Object.entries(retryAfter(outcome.retryAfterSeconds))) page.headers.set(name, value);
  return page;
}

function retryAfter(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { "retry-after": String(seconds) };
}

/** Where a buyer goes on: to pay, to where the form leads, or to the order's page. */
function nextHref({ token, pays, onward }: CheckoutOutcome & { placed: true }, q: ShopQuery): string {
  if (pays) return localHref(`/pay/${token}`, q.locale, q.shop.locales[0] ?? "fr");
  return onward ?? thankYouHref(token, q);
}

export function thankYouHref(token: string, q: ShopQuery): string {
  return localHref(`/merci/${token}`, q.locale, q.shop.locales[0] ?? "fr");
}

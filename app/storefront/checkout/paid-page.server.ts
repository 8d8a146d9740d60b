import type { QueryContext } from "#app/commerce/context.ts";
import { findOrderByToken } from "#app/commerce/orders/index.server.ts";
import { payNotice } from "../payment-view.ts";
import { redirect } from "../request-parts.ts";
import { type ShopHost, thankYouPage } from "../shop-pages.server.ts";
import type { StorefrontPorts } from "../storefront-ports.ts";
import { thankYouHref } from "./checkout-replies.server.ts";

/** Looks at a payment that was just made, before its provider is taken to be late. */
const MOST_LOOKS = 8;

/** An order's page. Its address proves nothing: whether it is paid is what the provider's signed messages said. */
export async function orderPage(
  q: QueryContext,
  host: ShopHost,
  request: Request,
  token: string,
): Promise<Response | undefined> {
  // Back from the provider, the message about it may be a moment away: the page looks again a few times.
  const looks = Number(new URL(request.url).searchParams.get("paid") ?? 0);
  const order = looks >= 1 && looks < MOST_LOOKS ? await findOrderByToken(q.read, token) : undefined;
  if (order?.paymentState !== "pending") return thankYouPage(q, host, token, q.locale);
  const refresh = `3; url=${thankYouHref(token, q)}?paid=${Math.floor(looks) + 1}`;
  return thankYouPage(q, host, token, q.locale, { notice: payNotice("confirming", q.locale), refresh });
}

/** On to the provider's page, where one is to be paid; a provider that does not answer leaves the order as it is. */
export async function payPage(
  q: QueryContext,
  host: ShopHost,
  token: string,
  start: StorefrontPorts["startPayment"],
): Promise<Response | undefined> {
  const order = await findOrderByToken(q.read, token);
  if (!order) return undefined;
  const here = thankYouHref(token, q);
  const back = new URL(here, host.origin).href;
  try {
    const step = await start(order, { successUrl: `${back}?paid=1`, cancelUrl: back });
    if (step?.kind !== "redirect") return redirect(here);
    // Not a redirect: one that follows a form to another origin is what our own policy forbids.
    return await thankYouPage(q, host, token, q.locale, { refresh: `0; url=${new URL(step.url).href}` });
  } catch (error) {
    host.log.warn({ err: error }, "an online payment could not be begun");
    return thankYouPage(q, host, token, q.locale, { notice: payNotice("unreachable", q.locale) });
  }
}

import type { LeadInput } from "#app/commerce/leads/index.server.ts";
import type { ShopQuery } from "../campaigns/shop-query.ts";
import { leadLine } from "../lead-line.ts";
import type { ShopHost } from "../shop-pages.server.ts";
import { quoteFor } from "./quote-for.server.ts";
import type { SentCheckout } from "./read-checkout.ts";

/**
 * A form that is half filled in, as a lead; null where what it is about is not for sale.
 * @param sent with what its answers add to the price
 */
export async function leadOf(q: ShopQuery, host: ShopHost, sent: SentCheckout): Promise<LeadInput | null> {
  const quote = await quoteFor(q, host, sent);
  if (!quote) return null;
  const text = (name: string) => (Object.hasOwn(sent.typed, name) ? (sent.typed[name] ?? "") : "");
  return {
    ...{ session: sent.session, goesOn: sent.unfinished !== "" },
    ...{ phone: text("phone"), email: text("email"), name: text("name"), city: text("city"), country: sent.country },
    lines: quote.lines.map(leadLine),
    ...(sent.wanted.fees && { fees: sent.wanted.fees }),
    value: quote.total.amount,
    form: sent.form,
  };
}

import type { OrderView } from "#blocks/contract/index.ts";
import type { ShopQuery } from "../campaigns/shop-query.ts";
import { shopImages } from "../image-view.ts";
import { shopWords } from "../messages.ts";
import type { ShopHost } from "../shop-pages.server.ts";
import { storeData } from "../store-data.server.ts";
import type { SentCheckout } from "./read-checkout.ts";

/** What a shop is read with, for one sending. */
export type QuoteHost = Pick<ShopHost, "limits" | "origins" | "owners" | "starter">;

/** What is about to be ordered, as it is priced now; null where it is not for sale. */
export async function quoteFor(
  q: ShopQuery,
  host: QuoteHost,
  { wanted, stopped }: SentCheckout,
): Promise<OrderView | null> {
  const main = q.shop.locales[0] ?? "fr";
  const imageView = shopImages(host.origins.media ?? "", q);
  const view = { locale: q.locale, main, currency: q.shop.currency, imageView };
  const { store } = storeData({
    q,
    limits: host.limits,
    view,
    subject: {},
    listPage: 1,
    owners: host.owners,
    starter: host.starter,
  });
  // A quantity nobody can order still names the article: its page shows one, and says what is wrong.
  const [quote, one] = await store.quotes([wanted, { ...wanted, quantity: 1 }]);
  const shown = quote ?? one ?? null;
  if (!shown || !stopped) return shown;
  return { ...shown, [stopped]: { code: "", ok: false, message: shopWords(q.locale)("couponGuesses") } };
}

import type { QueryContext } from "#app/commerce/context.ts";
import { shopImages } from "../image-view.ts";
import type { ShopHost } from "../shop-pages.server.ts";
import { storeData } from "../store-data.server.ts";

/** The shop as the form's goods are read from it, for one sending. */
export function goodsStore(q: QueryContext, host: ShopHost) {
  const view = { locale: q.locale, main: q.shop.locales[0] ?? "fr", currency: q.shop.currency };
  const subject = {};
  return storeData({ ...host, q, view: { ...view, imageView: shopImages("", q) }, subject, listPage: 1 }).store;
}

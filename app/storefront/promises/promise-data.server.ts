import { findMemberships, findProducts } from "#app/commerce/catalog/index.server.ts";
import { money } from "#app/commerce/kernel/money.ts";
import { nextOfferChange } from "#app/commerce/offers/index.server.ts";
import type { ProductRef, ProductView, StoreData, Subject } from "#blocks/contract/index.ts";
import { offersShown, type ShopQuery } from "../campaigns/shop-query.ts";
import type { GoodsStore } from "../forms/goods.server.ts";
import type { ViewContext } from "../product-view.ts";
import { codeViews } from "./codes.server.ts";
import { freeDeliveryByOffer, offerEnd } from "./offer-ends.ts";
import { questionsView } from "./questions.server.ts";
import { freeFrom, reachView } from "./reach.ts";
import { recentOrders } from "./recent-orders.server.ts";
import { trackingView } from "./tracking.server.ts";

type Promises = Pick<
  StoreData,
  "related" | "reach" | "freeDelivery" | "codes" | "offerEnds" | "recentOrders" | "tracking" | "questions"
>;

/** What the page's other reading already does. */
interface Reading {
  goods: GoodsStore;
  products: StoreData["products"];
  list(query: Parameters<StoreData["productLists"]>[0][number]): Promise<ProductView[]>;
  quote(wanted: NonNullable<Subject["wanted"]>): ReturnType<StoreData["order"]>;
  /** The page is true until then. */
  changes(at: number | null): void;
}

/** Collections looked through for what stands beside a product. */
const MOST_COLLECTIONS = 5;

/** What blocks may promise, each read from the engine. */
export function promiseData(
  { q, view, subject }: { q: ShopQuery; view: ViewContext; subject: Subject },
  reading: Reading,
): Promises {
  const { locale } = view;
  const places = (ids: readonly string[]) => findMemberships(q.read, ids);
  return {
    async related(refs, limit) {
      const ids = (await reading.products(refs)).map((product) => product?.id);
      const shelves = await places(ids.filter((id) => id !== undefined));
      return Promise.all(ids.map((id) => (id ? beside(reading, id, shelves.get(id) ?? [], limit) : [])));
    },
    reach: () => Promise.resolve(reachView(q, locale, subject.town ?? "")),
    async freeDelivery() {
      const offers = offersShown(q);
      reading.changes(nextOfferChange(offers, q.clock.now()));
      const sums = [freeFrom(q, subject.town ?? ""), freeDeliveryByOffer(offers, q.clock.now())];
      const known = sums.filter((sum) => sum !== null);
      if (known.length === 0) return null;
      const cart = subject.wanted?.cart?.length ? await reading.quote(subject.wanted) : null;
      return { from: money(Math.min(...known), q.shop.currency), cart: cart?.subtotal ?? null };
    },
    async codes(typed) {
      const views = await codeViews(q, typed);
      for (const shown of views) reading.changes(shown?.endsAt ?? null);
      return views;
    },
    async offerEnds(refs) {
      const offers = offersShown(q);
      const now = q.clock.now();
      reading.changes(nextOfferChange(offers, now));
      const ids = refs.map((ref) => ref && idOf(ref, subject));
      const wanted = ids.filter((id) => id !== null);
      const [products, shelves] = await Promise.all([findProducts(q.read, wanted), places(wanted)]);
      const known = new Map(products.flatMap((each) => (each ? [[each.id, each] as const] : [])));
      return ids.map((id) => {
        if (id === null) return offerEnd(offers, null, now);
        const product = known.get(id);
        return product ? offerEnd(offers, { ...product, collectionIds: shelves.get(id) ?? [] }, now) : null;
      });
    },
    recentOrders: (days, limit) =>
      recentOrders(q, locale, { days, limit }, (ids) => reading.products(ids.map((id) => ({ id })))),
    tracking: async () => (subject.tracked ? trackingView(q, subject.tracked) : null),
    questions: (ids) => Promise.all(ids.map((id) => questionsView(q, reading.goods, id))),
  };
}

/** The first of its collections that has enough gives all of them; sold-out products are no proposal. */
async function beside(reading: Reading, id: string, shelves: readonly string[], limit: number): Promise<ProductView[]> {
  let best: ProductView[] = [];
  for (const collection of shelves.slice(0, MOST_COLLECTIONS)) {
    const found = await reading.list({ collection: { id: collection }, sort: "best-selling", limit: limit + 1 });
    const others = found.filter((each) => each.id !== id && each.available > 0);
    if (others.length > best.length) best = others.slice(0, limit);
    if (best.length >= limit) break;
  }
  return best;
}

function idOf(ref: ProductRef, subject: Subject): string {
  return "id" in ref ? ref.id : (subject.product ?? "");
}

import { givenSpan, PRICE_STAYS } from "#app/campaigns/index.server.ts";
import { type Product, withPricesAt } from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { withLawfulCompareAt } from "#app/commerce/pricing/index.server.ts";

/** What will stand beside a variant's price at an instant. */
export interface CrossedOut {
  variantId: string;
  /** It is announced as reduced. */
  isReduced: boolean;
  /** Minor units; null: it stands alone. */
  crossedOut: number | null;
}

/** What the law lets the shop cross out beside the prices of a product at an instant (epoch ms), now or to come. */
export async function crossedOutAt(
  { read, shop, kept }: Pick<QueryContext, "read" | "shop" | "kept">,
  product: Product,
  at: number,
): Promise<CrossedOut[]> {
  const priced = (await withPricesAt(read, [product], at)).products;
  const lawful = await withLawfulCompareAt(read, priced, {
    ...{ now: at, country: shop.country },
    given: (_, { sku }) => {
      const stays = kept(PRICE_STAYS).filter((stay) => stay.product === product.id && ["", sku].includes(stay.sku));
      const all = stays.flatMap((stay) => {
        const span = givenSpan(stay, shop.timeZone, at);
        return span ? { ...span, price: stay.price } : [];
      });
      return { own: [], all };
    },
  });
  const announced = new Set(
    priced.flatMap(({ variants }) => variants.flatMap(({ id, compareAtPrice }) => (compareAtPrice === null ? [] : id))),
  );
  return lawful.flatMap(({ variants }) =>
    variants.map(({ id, compareAtPrice }) => ({
      ...{ variantId: id, isReduced: announced.has(id), crossedOut: compareAtPrice },
    })),
  );
}

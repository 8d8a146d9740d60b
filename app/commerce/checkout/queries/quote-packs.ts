import { findSellables, type Sellable } from "../../catalog/index.server.ts";
import type { QueryContext } from "../../context.ts";
import type { LocalizedText } from "../../kernel/locale.ts";
import { currentOffers, type Offer, type QuantityTier, selects } from "../../offers/index.server.ts";
import { basketLine, findBasketFacts } from "../../pricing/index.server.ts";
import { priceBasket } from "../price-basket.server.ts";

/** So many pieces of an article, as an order of them alone would be priced now. Minor units. */
export interface Pack {
  quantity: number;
  price: number;
  /** The pieces one by one. */
  full: number;
  badge: LocalizedText;
  preselected: boolean;
}

/**
 * The packs that an article is sold in: those of its quantity offer, each priced by the engine, so that a page says what
 * the order will.
 */
export async function quotePacks(q: QueryContext, sellable: Sellable): Promise<Pack[]> {
  const offers = currentOffers(q);
  if (!offers.some(isTiers)) return [];
  const nobody = { phone: null, email: null, country: q.shop.country, city: "" };
  const asked = { coupons: [], bumps: [], buyer: nobody };
  const { lines } = await findBasketFacts(q, { ...asked, lines: [basketLine(sellable, 1)] }, offers);
  const [offer] = offers
    .filter(isTiers)
    .filter(({ reward }) => lines[0] && selects(reward.args.items as Parameters<typeof selects>[0], lines[0]))
    .sort((a, b) => b.priority - a.priority);
  const tiers = (offer?.reward.args.tiers ?? []) as QuantityTier[];
  const packs: Pack[] = [];
  for (const { quantity, badge = {}, preselected = false } of [...tiers].sort((a, b) => a.quantity - b.quantity)) {
    const basket = await priceBasket(q, {
      ...{ ...asked, lines: [basketLine(sellable, quantity)], paymentMethod: "cod", shipping: () => null },
    });
    if (!basket) continue;
    const { subtotal, discount } = basket.priced;
    packs.push({ quantity, price: subtotal - discount, full: subtotal, badge, preselected });
  }
  return packs;
}

/** The packs of several articles, by variant. */
export async function findPacks(q: QueryContext, variantIds: readonly string[]): Promise<Map<string, Pack[]>> {
  const packs = new Map<string, Pack[]>();
  if (!currentOffers(q).some(isTiers)) return packs;
  for (const sellable of await findSellables(q.read, variantIds, q.clock.now())) {
    packs.set(sellable.variantId, await quotePacks(q, sellable));
  }
  return packs;
}

function isTiers({ reward }: Offer): boolean {
  return reward.code === "quantity-tiers";
}

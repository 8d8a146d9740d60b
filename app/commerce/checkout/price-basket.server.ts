import type { QueryContext } from "../context.ts";
import { currentOffers, type Offer } from "../offers/index.server.ts";
import {
  type BasketFacts,
  type BasketRequest,
  codFeeAt,
  findBasketFacts,
  type PricedOrder,
  type PriceInput,
  priceOrder,
} from "../pricing/index.server.ts";
import { taxOf } from "../tax/index.server.ts";

export interface PricedBasket {
  priced: PricedOrder;
  facts: BasketFacts;
}

/**
 * Prices a basket by everything the shop knows: the one way for quotes, orders and the simulator, so that all say the same.
 * @returns undefined when the total is beyond what the engine accepts
 */
export async function priceBasket(
  q: QueryContext,
  request: BasketRequest & Pick<PriceInput, "paymentMethod" | "shipping" | "fees">,
  offers: readonly Offer[] = currentOffers(q),
): Promise<PricedBasket | undefined> {
  const facts = await findBasketFacts(q, request, offers);
  const { country, city } = request.buyer;
  const priced = priceOrder({
    ...facts,
    paymentMethod: request.paymentMethod,
    shipping: request.shipping,
    codFee: codFeeAt(q.shop.codFee, country, city),
    fees: request.fees,
    tax: (basket) => taxOf(q.shop.taxes, basket.lines, basket.shipping, country),
    now: q.clock.now(),
  });
  return priced && { priced, facts };
}

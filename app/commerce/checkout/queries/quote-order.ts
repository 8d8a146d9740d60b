import { findSellables, type Sellable } from "../../catalog/index.server.ts";
import type { QueryContext } from "../../context.ts";
import type { Currency } from "../../kernel/money.ts";
import { parsePhone } from "../../kernel/phone.ts";
import type { Refusal } from "../../kernel/result.ts";
import { basketLine, type Fee, type PricedLine, type PricedOrder } from "../../pricing/index.server.ts";
import {
  chooseDelivery,
  DELIVERY,
  type Destination,
  findRates,
  type ShippingRate,
} from "../../shipping/index.server.ts";
import { findStock, sellableUnits } from "../../stock/index.server.ts";
import { type ChosenPart, findParts, type Part } from "../find-parts.server.ts";
import { type PricedBasket, priceBasket } from "../price-basket.server.ts";
import { weighed } from "../rules/order-line.ts";
import { type Pack, quotePacks } from "./quote-packs.ts";

/** What an order would cost if it were placed now. Minor units. */
export interface Quote extends Omit<PricedOrder, "lines"> {
  currency: Currency;
  lines: (PricedLine & { sellable: Sellable; parts: Part[]; available: number })[];
  /** The ways of delivery with their prices for this order; none where nothing is delivered. */
  rates: ShippingRate[];
  /** Id of the one that was counted; null where nothing is delivered. */
  rate: string | null;
  /** Why nothing is delivered there, or why not in the way that was chosen. */
  undelivered: Refusal | null;
  /** Articles that the form may propose: order bumps that were not ticked. */
  bumps: ProposedBump[];
  /** Packs of the article, where one is asked for and it is sold in some. */
  packs: Pack[];
}

export interface ProposedBump {
  offerId: string;
  name: PricedOrder["applied"][number]["name"];
  price: number;
  sellable: Sellable;
}

/** Where it would go, as far as the buyer has said. */
export interface QuoteTo extends Destination {
  /** Id of the way of delivery that was chosen. */
  delivery?: string | null | undefined;
}

/** What else is known before an order is placed; all of it may still change. */
export interface QuoteMore {
  coupons?: readonly string[];
  /** Ids of the order bumps that were ticked. */
  bumps?: readonly string[];
  /** As typed so far. */
  phone?: string;
  email?: string;
  /** Cash on delivery where absent. */
  paymentMethod?: string;
  /** A shipping price that staff agreed on; null: the shop's rules. */
  shipping?: number | null;
  /** What the answers to its form add, as the server reckons it. */
  fees?: readonly Fee[] | undefined;
}

/** An article somebody is about to order; of a mix with what was chosen of it, as far as it was. */
export interface QuotedArticle {
  variantId: string;
  quantity: number;
  /** A price that staff agreed on; absent: the catalogue's. */
  unitPrice?: number | undefined;
  parts?: readonly ChosenPart[];
}

/** Largest number of units of one variant a quote speaks of as available. */
const CEILING = 1_000;

/**
 * Prices what a shopper is about to order, writing nothing. `placeOrder` computes it all again.
 * @returns undefined when something of it is not for sale, or the total is beyond reason
 */
export async function quoteOrder(
  q: QueryContext & { limits: { maxLineQuantity: number } },
  wanted: readonly QuotedArticle[],
  to: QuoteTo = { country: q.shop.country, city: "" },
  more: QuoteMore = {},
): Promise<Quote | undefined> {
  const { read, shop, clock, kept, limits } = q;
  const ids = wanted.map((each) => each.variantId);
  const [sellables, levels] = await Promise.all([findSellables(read, ids, clock.now()), findStock(read, ids)]);
  const byId = new Map(sellables.map((each) => [each.variantId, each]));
  const found: { sellable: Sellable; quantity: number; agreed: boolean; parts: Part[] }[] = [];
  for (const { variantId, quantity, unitPrice, parts = [] } of wanted) {
    const known = byId.get(variantId);
    const sellable = known && { ...known, price: unitPrice ?? known.price };
    const whole = Number.isSafeInteger(quantity) && quantity >= 1 && quantity <= limits.maxLineQuantity;
    if (sellable?.status !== "active" || !whole) return undefined;
    // A mix that is not chosen yet has a price already; what it weighs is known once it is.
    const chosen = await findParts(q, sellable, sellable.bundle ? parts : [], "");
    const agreed = sellable.price !== known?.price;
    found.push({ sellable, quantity, agreed, parts: chosen.ok ? chosen.value : [] });
  }
  if (found.length === 0) return undefined;
  const rules = kept(DELIVERY);
  const chosen = chooseDelivery(rules, shop.shipping, to, to.delivery);
  // What was chosen may be gone once the address is another one: the way home stands in, and the buyer is told.
  const way = chosen.ok ? chosen : chooseDelivery(rules, shop.shipping, to);
  const { coupons = [], bumps = [], phone = "", email = "", paymentMethod = "cod", shipping = null, fees } = more;
  const basket = await priceBasket(q, {
    lines: found.map(({ sellable, quantity, agreed, parts }) => ({
      ...basketLine(weighed(sellable, parts), quantity),
      agreed,
    })),
    ...{ coupons, bumps, paymentMethod, fees },
    shipping: (parcel) => {
      const rate = way.ok ? way.value.rate(parcel) : null;
      return shipping === null ? rate : { id: rate?.id ?? "", price: shipping };
    },
    buyer: {
      phone: parsePhone(phone, to.country)?.e164 ?? null,
      email: email.trim().toLowerCase() || null,
      ...{ country: to.country, city: to.city },
    },
  });
  if (!basket) return undefined;
  const { priced, facts } = basket;
  const offered = findRates(rules, shop.shipping, to, {
    subtotal: priced.subtotal - priced.discount,
    weight: priced.lines.reduce((sum, line) => sum + (line.weight ?? 0) * line.quantity, 0),
    quantity: priced.lines.reduce((sum, line) => sum + line.quantity, 0),
  });
  return {
    ...priced,
    currency: shop.currency,
    rates: offered.ok ? offered.value : [],
    rate: priced.shippingRate,
    undelivered: chosen.ok ? null : chosen.refusal,
    lines: priced.lines.flatMap((line, index) => {
      const sellable = found[index]?.sellable ?? facts.articles.get(line.variantId);
      const level = levels.get(line.variantId);
      const more = facts.extras.get(line.variantId)?.available ?? 0;
      const available = level ? sellableUnits(level, CEILING) : more;
      return sellable ? { ...line, sellable, parts: found[index]?.parts ?? [], available } : [];
    }),
    bumps: proposed(basket),
    packs: found.length === 1 && found[0] ? await quotePacks(q, found[0].sellable) : [],
  };
}

/** Order bumps that lack nothing but the tick. */
function proposed({ priced, facts }: PricedBasket): ProposedBump[] {
  return priced.refused.flatMap(({ offerId, name, reasons }) => {
    const adds = reasons.every(({ code }) => code === "offer.not_ticked") && facts.proposals.get(offerId);
    const sellable = adds && facts.articles.get(adds.variantId);
    return sellable ? { offerId, name, price: adds.price, sellable } : [];
  });
}

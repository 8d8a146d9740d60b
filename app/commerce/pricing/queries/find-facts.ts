import { findMemberships, findSellables, type Sellable } from "../../catalog/index.server.ts";
import type { QueryContext } from "../../context.ts";
import { type Customer, findCustomerByPhone } from "../../customers/index.server.ts";
import {
  type AddedArticle,
  type BasketLine,
  type ExtraArticle,
  findCouponFacts,
  type Offer,
  offerWants,
  recipientHash,
  rewards,
} from "../../offers/index.server.ts";
import { findStock, sellableUnits } from "../../stock/index.server.ts";
import type { PriceInput } from "../types.ts";

/** What somebody wants to buy, and what is known of them. */
export interface BasketRequest {
  /** The collections are read here, where some offer asks for them. */
  lines: readonly Omit<BasketLine, "collectionIds">[];
  /** Codes as typed. */
  coupons: readonly string[];
  /** Ids of the order bumps that were ticked. */
  bumps: readonly string[];
  buyer: Buyer;
}

interface Buyer {
  /** E.164; null: not known yet. */
  phone: string | null;
  email: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string;
  city: string;
  /** Where it is given, their orders are not looked up. */
  orderCount?: number;
}

export interface BasketFacts extends Pick<PriceInput, "lines" | "offers" | "bumps" | "customer"> {
  extras: ReadonlyMap<string, ExtraArticle>;
  coupons: NonNullable<PriceInput["coupons"]>;
  /** Articles that offers may add, with the words of their orders. */
  articles: ReadonlyMap<string, Sellable>;
  /** What each order bump would add, by offer. */
  proposals: ReadonlyMap<string, AddedArticle>;
}

/**
 * Reads what `priceOrder` wants to know of a basket. Nothing is read that no offer asks for: a shop without offers pays
 * no statement here.
 */
export async function findBasketFacts(
  q: QueryContext,
  { lines, coupons, bumps, buyer }: BasketRequest,
  offers: readonly Offer[],
): Promise<BasketFacts> {
  const wants = offerWants(offers);
  const articles = await findArticles(q, wants.articles);
  const products = [...lines, ...articles.map(({ sellable }) => sellable)].map(({ productId }) => productId);
  const memberships = wants.collections ? await findMemberships(q.read, products) : new Map<string, string[]>();
  const known = wants.customer || coupons.length > 0;
  const customer = known && buyer.phone ? await findCustomerByPhone(q.read, buyer.phone) : undefined;
  const filed = <L extends { productId: string }>(line: L) => {
    return { ...line, collectionIds: memberships.get(line.productId) ?? [] };
  };
  return {
    lines: lines.map(filed),
    offers,
    bumps,
    extras: new Map(
      articles.map(({ sellable, available }) => [sellable.variantId, { ...filed(basketLine(sellable, 1)), available }]),
    ),
    proposals: proposalsOf(offers),
    articles: new Map(articles.map(({ sellable }) => [sellable.variantId, sellable])),
    coupons: coupons.length === 0 ? [] : await findCouponFacts(q.read, coupons, customer?.id ?? null),
    customer: {
      orderCount: orderCountOf(buyer, customer),
      segments: [],
      country: buyer.country,
      city: buyer.city,
      hashes: [buyer.phone, buyer.email].flatMap((each) => (each ? recipientHash(each) : [])),
    },
  };
}

/** Somebody of whom nothing is known may have ordered before: what is for new buyers waits until they say who they are. */
function orderCountOf({ orderCount, phone }: Buyer, customer: Customer | undefined): number {
  if (orderCount !== undefined) return orderCount;
  if (phone === null) return 1;
  return customer ? customer.counts.placed - customer.counts.cancelled : 0;
}

/** An article of the catalogue as a line to be priced; `collectionIds` are missing yet. */
export function basketLine(sellable: Sellable, quantity: number): Omit<BasketLine, "collectionIds"> {
  const { variantId, productId, tags, price: unitPrice, weight, taxClass } = sellable;
  return { variantId, productId, tags, unitPrice, quantity, weight, taxClass };
}

function proposalsOf(offers: readonly Offer[]): Map<string, AddedArticle> {
  const adding = offers.map(({ id, reward }) => [id, rewards.get(reward.code)?.adds?.(reward.args)] as const);
  return new Map(adding.flatMap(([id, adds]) => (adds?.ticked ? [[id, adds]] : [])));
}

/** Only what is for sale can be given. */
async function findArticles({ read, clock }: QueryContext, variantIds: readonly string[]) {
  if (variantIds.length === 0) return [];
  const [sellables, levels] = [await findSellables(read, variantIds, clock.now()), await findStock(read, variantIds)];
  return sellables
    .filter(({ status }) => status === "active")
    .map((sellable) => {
      const level = levels.get(sellable.variantId);
      return { sellable, available: level ? sellableUnits(level, Number.MAX_SAFE_INTEGER) : 0 };
    });
}

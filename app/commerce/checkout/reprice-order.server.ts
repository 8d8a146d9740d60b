import { findSellables, type Sellable } from "../catalog/index.server.ts";
import type { QueryContext } from "../context.ts";
import { findCustomer } from "../customers/index.server.ts";
import {
  type BasketLine,
  type CouponFacts,
  currentOffers,
  findCouponFacts,
  findOffer,
  type Offer,
  rewards,
} from "../offers/index.server.ts";
import type { Order, PricedAs, RevisedOrder } from "../orders/index.server.ts";
import { type AppliedOffer, codFeeAt, findBasketFacts, type PriceInput, priceOrder } from "../pricing/index.server.ts";
import { taxOf } from "../tax/index.server.ts";

type Line = RevisedOrder["lines"][number];
type Repriced = PricedAs & { lines: Pick<Line, "discount" | "total" | "adjustments">[] };

/**
 * An order that is edited, priced by the rules of the day it was placed, with the fees it has: the offers it was given and those of today, and
 * the coupons it redeemed. What an offer added (a present, an order bump) keeps its price as long as its line stays.
 * @param lines as they shall be, each with the discount it has
 * @returns undefined when the total is beyond what the engine accepts
 */
export async function repriceOrder(
  q: QueryContext,
  order: Order,
  lines: readonly Line[],
  shipping: PriceInput["shipping"],
): Promise<Repriced | undefined> {
  const adding = order.adjustments.filter(({ added }) => added !== null);
  const kept = lines.map((line) => adding.some((applied) => isAdded(line, applied)));
  const found = await findSellables(
    q.read,
    lines.map((line) => line.variantId),
    q.clock.now(),
  );
  const articles = new Map(found.map((each) => [each.variantId, each]));
  const { country, city } = order.address;
  const buyer = { phone: order.phone, email: order.email, country, city, orderCount: await ordersBefore(q, order) };
  const asked = lines.map((line, index) => askedLine(line, kept[index] === true, articles.get(line.variantId)));
  const facts = await findBasketFacts(q, { lines: asked, coupons: [], bumps: [], buyer }, await offersOf(q, order));
  const priced = priceOrder({
    ...facts,
    coupons: await redeemedCoupons(q, order),
    paymentMethod: order.paymentMethod,
    shipping,
    codFee: codFeeAt(q.shop.codFee, country, city),
    fees: order.fees,
    tax: (basket) => taxOf(q.shop.taxes, basket.lines, basket.shipping, country),
    now: order.placedAt,
  });
  if (!priced) return undefined;
  const off = lines.reduce((sum, line, index) => sum + (kept[index] ? keptDiscount(line) : 0), 0);
  const stay = adding.filter((applied) => lines.some((line) => isAdded(line, applied)));
  return {
    ...priced,
    subtotal: priced.subtotal + off,
    discount: priced.discount + off,
    adjustments: [...priced.applied, ...stay],
    lines: lines.map((line, index) => {
      const { discount, total, adjustments } = priced.lines[index] ?? line;
      if (!kept[index]) return { discount, total, adjustments };
      return { discount: keptDiscount(line), total, adjustments: line.adjustments };
    }),
  };
}

function isAdded(line: Line, { added, offerId }: AppliedOffer): boolean {
  return line.variantId === added && line.adjustments.some((each) => each.offerId === offerId);
}

/** More pieces than the offer added are charged in full. */
function keptDiscount({ discount, unitPrice, quantity }: Line): number {
  return Math.min(discount, unitPrice * quantity);
}

/** A line that an offer added is one piece at what it comes to, and no offer touches it. */
function askedLine(line: Line, kept: boolean, article: Sellable | undefined): Omit<BasketLine, "collectionIds"> {
  const { variantId, productId, unitPrice, quantity } = line;
  const { tags = [], weight = 0, taxClass = "" } = article ?? {};
  const facts = { variantId, productId, tags, taxClass };
  if (!kept) return { ...facts, unitPrice, quantity, weight, agreed: line.priceAgreed };
  const net = unitPrice * quantity - keptDiscount(line);
  return { ...facts, unitPrice: net, quantity: 1, weight: weight * quantity, agreed: true };
}

/** Those of now and those it was given, archived since or not; but for what would add an article once more. */
async function offersOf(q: QueryContext, order: Order) {
  const active = currentOffers(q);
  const gone = order.adjustments.filter(({ offerId }) => !active.some(({ id }) => id === offerId));
  const given = await Promise.all(
    gone.map(async (applied) => (await findOffer(q.read, applied.offerId)) ?? promisedPrices(order, applied)),
  );
  const revived = given.flat().map((offer): Offer => ({ ...offer, status: "active" }));
  return [...active, ...revived].filter(({ reward }) => !rewards.get(reward.code)?.adds);
}

/** A campaign's price is no offer of the shop's and may be over: what was promised stands on the order itself. */
function promisedPrices({ lines }: Order, { offerId, name, code }: AppliedOffer): Offer[] {
  if (code !== "unit-price") return [];
  return lines.flatMap(({ variantId, unitPrice, quantity, adjustments }) => {
    const off = adjustments.find((each) => each.offerId === offerId);
    if (!off) return [];
    const args = { price: unitPrice - Math.round(off.amount / quantity), items: { variants: [variantId] } };
    const stays = { id: offerId, name, status: "active", priority: 0, stacking: "combine", conditions: [] } as const;
    return [{ ...stays, reward: { code, args } }];
  });
}

/** They were redeemed by this very order: its own use is not held against it. */
async function redeemedCoupons(q: QueryContext, order: Order): Promise<CouponFacts[]> {
  const codes = order.adjustments.flatMap(({ coupon }) => coupon ?? []);
  const found = await findCouponFacts(q.read, codes, order.customerId);
  return found.map(({ code, coupon }) => {
    if (!coupon) return { code };
    return {
      code,
      coupon: { ...coupon, disabled: false, uses: coupon.uses - 1, usesOfCustomer: coupon.usesOfCustomer - 1 },
    };
  });
}

async function ordersBefore(q: QueryContext, order: Order): Promise<number> {
  const customer = await findCustomer(q.read, order.customerId);
  return customer ? Math.max(0, customer.counts.placed - customer.counts.cancelled - 1) : 0;
}

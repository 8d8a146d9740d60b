import type { Context } from "../../context.ts";
import { isFirstOrder } from "../../customers/index.server.ts";
import { textIn } from "../../kernel/locale.ts";
import { formatMoney, money } from "../../kernel/money.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import { keepAnswer as keepFormAnswer } from "../../leads/index.server.ts";
import { currentOffers, findOffer, isOver, redeemCoupons } from "../../offers/index.server.ts";
import { type NewOrder, type Order, orderToken, recordOrder } from "../../orders/index.server.ts";
import { beginPaying, chooseMethod } from "../../payments/index.server.ts";
import { basketLine, type PricedOrder } from "../../pricing/index.server.ts";
import { chooseDelivery, DELIVERY } from "../../shipping/index.server.ts";
import { findParts } from "../find-parts.server.ts";
import { findWanted, firstShort, type Wanted } from "../find-wanted.server.ts";
import { claimKey, keepAnswer, requestHash } from "../idempotency.server.ts";
import { type PricedBasket, priceBasket } from "../price-basket.server.ts";
import { agreedPrice } from "../rules/agreed-price.ts";
import { checkBuyer } from "../rules/check-buyer.ts";
import { checkLines } from "../rules/check-lines.ts";
import { couponIndex, couponRefusal } from "../rules/coupon-refusal.ts";
import { isAgreed, placedFees } from "../rules/named-fees.ts";
import { orderLineOf, weighed } from "../rules/order-line.ts";
import type { MayPrice, PlacedOrder, PlaceOrderInput, PlaceOrderRequest } from "../types.ts";

/**
 * Places an order, whole or not at all: the one command behind the shop's checkout and the API. Prices come from the
 * catalogue and the offers as they are now; stock is promised, and coupons are redeemed, by one conditional statement
 * each; the same key answers the same order.
 */
export async function placeOrder(ctx: Context, request: PlaceOrderRequest): Promise<Result<PlacedOrder>> {
  const { input, key, scope, answer } = request;
  // The same order is the same, whichever page or advertisement it was sent from again; fees that were reckoned follow from its answers.
  const { origin: _, promised: _promised, shown: _shown, fees = [], ...said } = input;
  const asked = { ...said, ...(fees.some(isAgreed) && { fees: fees.filter(isAgreed) }) };
  const idempotencyKey = { scope, key, requestHash: requestHash(answer ? { ...asked, answered: answer.mark } : asked) };
  if (key.length < 1 || key.length > 255) return refuse("idempotency.missing");
  const claimed = await claimKey(ctx, idempotencyKey);
  if (!claimed.ok) return claimed;
  if (!claimed.value.first) {
    const order = JSON.parse(claimed.value.body) as Order;
    return ok({ order, token: orderToken(ctx, order.id), replayed: true });
  }
  const prepared = await prepareOrder(ctx, request);
  if (!prepared.ok) return prepared;
  ctx.crashPoint("before_reserve");
  const recorded = await recordOrder(ctx, prepared.value.order);
  if (!recorded.ok) return addedIsShort(prepared.value.basket, recorded.refusal) ?? recorded;
  const kept = await keepPromises(ctx, recorded.value, input, prepared.value.basket);
  if (!kept.ok) return kept;
  const told = await keepAnswered(ctx, recorded.value, request);
  if (!told.ok) return told;
  const begun = await beginPaying(ctx, recorded.value, input.voucher);
  if (!begun.ok) return begun;
  const order = begun.value;
  await keepAnswer(ctx, idempotencyKey, 201, JSON.stringify(order));
  ctx.crashPoint("before_commit");
  return ok({ order, token: orderToken(ctx, order.id), replayed: false });
}

/** What the form asked beside the order is kept in the order's own transaction. */
async function keepAnswered(ctx: Context, order: Order, { input, answer, key, scope }: PlaceOrderRequest) {
  if (!answer) return ok(null);
  const { mark: _, ...given } = answer;
  return keepFormAnswer(ctx, {
    ...given,
    ...{ key: `${scope}:${key}`, order: order.id, country: order.address.country, city: order.address.city },
    ...{ phone: input.customer.phone, email: input.customer.email ?? "", name: order.name },
  });
}

interface Prepared {
  order: NewOrder;
  basket: PricedBasket;
}

/** Checks everything that can be refused without writing, and prices it. */
async function prepareOrder(ctx: Context, request: PlaceOrderRequest): Promise<Result<Prepared>> {
  const { input, locale, number, may = { setPrices: false } } = request;
  const lines = checkLines(input, ctx.limits);
  if (!lines.ok) return lines;
  const buyer = checkBuyer(input, ctx.shop);
  if (!buyer.ok) return buyer;
  const { paymentMethod, coupons = [], bumps = [] } = input;
  const { address } = buyer.value;
  const { country } = address;
  const method = chooseMethod(ctx.shop.payments, input.paymentMethod, { country });
  if (!method.ok) return method;
  const delivery = chooseDelivery(ctx.kept(DELIVERY), ctx.shop.shipping, address, input.delivery);
  if (!delivery.ok) return delivery;
  if (address.line1 === "" && delivery.value.kept.kind === "home") {
    return refuse("input.required", {}, "/address/line1");
  }
  const added = placedFees(input.fees, locale, may);
  if (!added.ok) return added;
  const shipping = agreedShipping(input, may);
  if (!shipping.ok) return shipping;
  const agreed = shipping.value;
  const wanted = await findWanted(ctx, input, may);
  if (!wanted.ok) return wanted;
  const short = await firstShort(ctx, wanted.value);
  if (short) return short;
  const { phone, email } = buyer.value;
  const basket = await priceBasket(ctx, {
    lines: wanted.value.map(({ sellable, quantity, agreed, parts }) => ({
      ...basketLine(weighed(sellable, parts), quantity),
      agreed,
    })),
    ...{ coupons, bumps, paymentMethod, fees: added.value },
    shipping: agreed === null ? delivery.value.rate : () => ({ id: delivery.value.kept.rateId, price: agreed }),
    buyer: { phone, email, country: address.country, city: address.city },
  });
  if (!basket) return refuse("order.total_too_large", {}, "/lines");
  const { priced, facts } = basket;
  const refused =
    couponRefusal(priced, coupons) ??
    (await brokenPromise(ctx, input, priced)) ??
    dearerNow(ctx, input, wanted.value, priced);
  if (refused) return refused;
  const articles: (Pick<Wanted, "sellable" | "parts"> | undefined)[] = [];
  for (const [index, line] of priced.lines.entries()) {
    const added = facts.articles.get(line.variantId);
    const parts = wanted.value[index] || !added ? ok([]) : await findParts(ctx, added, [], `/lines/${index}`);
    if (!parts.ok) return parts;
    articles.push(wanted.value[index] ?? (added && { sellable: added, parts: parts.value }));
  }
  const { subtotal, discount, codFee, fees, tax, taxIncluded, taxRates, total } = priced;
  const fits = chooseMethod(ctx.shop.payments, paymentMethod, { country, total });
  if (!fits.ok) return fits;
  return ok({
    basket,
    order: {
      ...buyer.value,
      delivery: delivery.value.kept,
      number,
      locale,
      source: input.source,
      origin: input.origin ?? null,
      paymentMethod,
      currency: ctx.shop.currency,
      ...{ subtotal, discount, shipping: priced.shipping, codFee, fees, tax, taxIncluded, taxRates, total },
      adjustments: priced.applied,
      shippingFixed: agreed !== null,
      lines: priced.lines.flatMap((line, index) => {
        const { sellable, parts } = articles[index] ?? {};
        if (!sellable) return [];
        const { quantity, agreed: priceAgreed = false, discount: off, total: sum, adjustments } = line;
        const ordered = { ...orderLineOf(sellable, locale, ctx.shop, parts), quantity, priceAgreed };
        return { ...ordered, discount: off, total: sum, adjustments };
      }),
    },
  });
}

/**
 * Somebody else was faster with the last present: what is short was never asked for. Priced again, the order does without.
 * @returns undefined where what is short was asked for
 */
function addedIsShort({ priced }: PricedBasket, { data }: Refusal): Result<never> | undefined {
  const variant = String(data?.variantId);
  const added = priced.lines.some(({ origin, variantId }) => origin !== "asked" && variantId === variant);
  return added ? refuse("offer.article_gone", { variant }) : undefined;
}

/**
 * A campaign, or an offer of the shop's own, that ended meanwhile: nobody pays more than they were shown without having seen it.
 * An offer that goes on and is given no more follows from what its buyer asks for by now.
 */
async function brokenPromise(
  ctx: Context,
  { promised = [] }: PlaceOrderInput,
  { applied, total }: PricedOrder,
): Promise<Result<never> | undefined> {
  const { given, locale, shop, clock, read } = ctx;
  const goesOn = (id: string) => {
    const offer = given?.find(id) ? undefined : currentOffers(ctx).find((each) => each.id === id);
    return offer !== undefined && !isOver(offer, clock.now());
  };
  const over = promised.find((id) => !applied.some(({ offerId }) => offerId === id) && !goesOn(id));
  if (over === undefined) return undefined;
  const offer = given?.find(over) ?? (await findOffer(read, over));
  const name = textIn(offer?.name, locale, shop.locales[0]);
  return refuse("price.promise_over", { name, total: formatMoney(money(total, shop.currency), locale) });
}

/** An article whose price rose meanwhile: the same holds. */
function dearerNow(
  { locale, shop }: Context,
  { shown = [] }: PlaceOrderInput,
  wanted: readonly Wanted[],
  { total }: PricedOrder,
): Result<never> | undefined {
  const prices = new Map(shown.map(({ variantId, unitPrice }) => [variantId, unitPrice]));
  const dearer = wanted.find(
    ({ sellable: { variantId, price } }) => price > (prices.get(variantId) ?? price),
  )?.sellable;
  if (!dearer) return undefined;
  const words = (minor: number) => formatMoney(money(minor, shop.currency), locale);
  const title = textIn(dearer.title, locale, shop.locales[0]);
  return refuse("price.rose", { title, price: words(dearer.price), total: words(total) });
}

/** The shipping price that was agreed on, or null: what the shop's rules say. */
function agreedShipping({ shipping }: PlaceOrderInput, may: MayPrice): Result<number | null> {
  if (shipping === undefined || shipping === null) return ok(null);
  // No price is its own: each is one that was agreed on.
  return agreedPrice(shipping, Number.NaN, may, "/shipping");
}

/** What the price was promised on is taken now, by statements that hold against everybody who orders at the same time. */
async function keepPromises(
  ctx: Context,
  order: Order,
  { coupons = [] }: PlaceOrderInput,
  { priced, facts }: PricedBasket,
): Promise<Result<null>> {
  const given = facts.offers.filter(({ id }) => priced.applied.some(({ offerId }) => offerId === id));
  const firstOnly = given.some(({ conditions }) => conditions.some(({ code }) => code === "first-order"));
  if (firstOnly && !(await isFirstOrder(ctx, order.customerId))) return refuse("offer.first_order_only");
  return redeemCoupons(
    ctx,
    priced.applied.flatMap(({ coupon, amount, shipping }) => {
      const known = coupon === null ? undefined : facts.coupons.find(({ code }) => code === coupon);
      const redemption = { orderId: order.id, customerId: order.customerId, amount: amount + shipping };
      return known ? { facts: known, index: couponIndex(coupons, known.code), redemption } : [];
    }),
  );
}

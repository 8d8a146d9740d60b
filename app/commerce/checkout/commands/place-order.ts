import { findSellables, findSellablesBySku, type Sellable } from "../../catalog/index.server.ts";
import type { Context } from "../../context.ts";
import { textIn } from "../../kernel/locale.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { type NewOrder, type Order, orderToken, recordOrder } from "../../orders/index.server.ts";
import { isPaymentMethod } from "../../payments/index.server.ts";
import { nobody, priceOrder } from "../../pricing/index.server.ts";
import { chooseDelivery, DELIVERY } from "../../shipping/index.server.ts";
import { findStock, sellableUnits } from "../../stock/index.server.ts";
import { taxOf } from "../../tax/index.server.ts";
import { claimKey, keepAnswer, requestHash } from "../idempotency.server.ts";
import { checkBuyer } from "../rules/check-buyer.ts";
import { checkLines } from "../rules/check-lines.ts";
import { orderLineOf } from "../rules/order-line.ts";
import type { PlacedOrder, PlaceOrderInput, PlaceOrderRequest } from "../types.ts";

/**
 * Places an order, whole or not at all: the one command behind the shop's checkout and the API. Prices come from the
 * catalogue as it is now; stock is promised by one conditional statement a variant; the same key answers the same order.
 */
export async function placeOrder(ctx: Context, request: PlaceOrderRequest): Promise<Result<PlacedOrder>> {
  const { input, key, scope } = request;
  const idempotencyKey = { scope, key, requestHash: requestHash(input) };
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
  const recorded = await recordOrder(ctx, prepared.value);
  if (!recorded.ok) return recorded;
  const order = recorded.value;
  await keepAnswer(ctx, idempotencyKey, 201, JSON.stringify(order));
  ctx.crashPoint("before_commit");
  return ok({ order, token: orderToken(ctx, order.id), replayed: false });
}

/** Checks everything that can be refused without writing, and prices it. */
async function prepareOrder(ctx: Context, { input, locale, number }: PlaceOrderRequest): Promise<Result<NewOrder>> {
  const lines = checkLines(input, ctx.limits);
  if (!lines.ok) return lines;
  const buyer = checkBuyer(input, ctx.shop);
  if (!buyer.ok) return buyer;
  if (!isPaymentMethod(input.paymentMethod)) {
    return refuse("payment.method_unknown", { method: input.paymentMethod.slice(0, 40) }, "/payment_method");
  }
  const { address } = buyer.value;
  const delivery = chooseDelivery(ctx.kept(DELIVERY), ctx.shop.shipping, address, input.delivery);
  if (!delivery.ok) return delivery;
  if (address.line1 === "" && delivery.value.kept.kind === "home")
    return refuse("input.required", {}, "/address/line1");
  const wanted = await findWanted(ctx, input);
  if (!wanted.ok) return wanted;
  const priced = priceOrder({
    lines: wanted.value.map(({ sellable, quantity }) => ({
      ...{ variantId: sellable.variantId, productId: sellable.productId, collectionIds: [], tags: [] },
      ...{ unitPrice: sellable.price, quantity, weight: sellable.weight, taxClass: sellable.taxClass },
    })),
    offers: [],
    customer: { ...nobody(address.country), city: address.city },
    paymentMethod: input.paymentMethod,
    shipping: delivery.value.rate,
    codFee: 0,
    tax: (basket) => taxOf(ctx.shop.taxes, basket.lines, basket.shipping, address.country),
    now: ctx.clock.now(),
  });
  if (!priced) return refuse("order.total_too_large", {}, "/lines");
  return ok({
    ...buyer.value,
    delivery: delivery.value.kept,
    number,
    locale,
    source: input.source,
    origin: input.origin ?? null,
    paymentMethod: input.paymentMethod,
    currency: ctx.shop.currency,
    subtotal: priced.subtotal,
    discount: priced.discount,
    shipping: priced.shipping,
    codFee: priced.codFee,
    tax: priced.tax,
    taxIncluded: priced.taxIncluded,
    taxRates: priced.taxRates,
    total: priced.total,
    adjustments: priced.applied,
    lines: wanted.value.map(({ sellable, quantity }, index) => ({
      ...orderLineOf(sellable, locale, ctx.shop),
      quantity,
      discount: priced.lines[index]?.discount ?? 0,
      total: priced.lines[index]?.total ?? 0,
      adjustments: priced.lines[index]?.adjustments ?? [],
    })),
  });
}

interface Wanted {
  sellable: Sellable;
  quantity: number;
}

async function findWanted(ctx: Context, input: PlaceOrderInput): Promise<Result<Wanted[]>> {
  const ids = input.lines.flatMap((line) => line.variantId ?? []);
  const skus = input.lines.flatMap((line) => (line.variantId === undefined ? (line.sku ?? []) : []));
  const now = ctx.clock.now();
  const byId = new Map((await findSellables(ctx.tx, ids, now)).map((each) => [each.variantId, each]));
  const bySku = new Map((await findSellablesBySku(ctx.tx, skus, now)).map((each) => [each.sku, each]));
  const wanted: Wanted[] = [];
  for (const [index, { sku, variantId, quantity }] of input.lines.entries()) {
    const sellable = variantId === undefined ? bySku.get(sku ?? "") : byId.get(variantId);
    const pointer = `/lines/${index}/${variantId === undefined ? "sku" : "variant_id"}`;
    if (!sellable) return refuse("variant.not_found", { sku: sku ?? variantId ?? "" }, pointer);
    const title = textIn(sellable.title, ctx.locale, ctx.shop.locales[0]);
    if (sellable.status !== "active") return refuse("product.not_for_sale", { title }, pointer);
    wanted.push({ sellable, quantity });
  }
  const short = await firstShort(ctx, wanted);
  return short ?? ok(wanted);
}

/** A look before writing: what is plainly sold out is refused without taking a lock. The promise itself decides later. */
async function firstShort(ctx: Context, wanted: readonly Wanted[]) {
  const levels = await findStock(
    ctx.tx,
    wanted.map(({ sellable }) => sellable.variantId),
  );
  const asked = new Map<string, number>();
  for (const [index, { sellable, quantity }] of wanted.entries()) {
    const level = levels.get(sellable.variantId);
    const sum = (asked.get(sellable.variantId) ?? 0) + quantity;
    asked.set(sellable.variantId, sum);
    if (!level) continue;
    const available = sellableUnits(level, Number.MAX_SAFE_INTEGER);
    if (sum <= available) continue;
    const title = textIn(sellable.title, ctx.locale, ctx.shop.locales[0]);
    return refuse(
      available === 0 ? "stock.sold_out" : "stock.insufficient",
      { variantId: sellable.variantId, sku: sellable.sku, title, available },
      `/lines/${index}/quantity`,
    );
  }
  return undefined;
}

import type { Context } from "../../context.ts";
import { countBuyer } from "../../customers/index.server.ts";
import { localDate } from "../../kernel/clock.ts";
import { ok, type Refusal, type Result } from "../../kernel/result.ts";
import { reserveStock } from "../../stock/index.server.ts";
import { orderEvent } from "../events.ts";
import { insertOrder, insertOrderEvent } from "../model.server.ts";
import { claimsOf, withShares } from "../rules/line-components.ts";
import type { Order, OrderLine, PricedAs } from "../types.ts";

export type NewOrder = Pick<
  Order,
  | "name"
  | "phone"
  | "email"
  | "address"
  | "delivery"
  | "locale"
  | "source"
  | "origin"
  | "note"
  | "paymentMethod"
  | "currency"
  | "shippingFixed"
  | keyof PricedAs
> & { number: number; lines: Omit<OrderLine, "id">[] };

/**
 * Writes a priced order down: customer, order, lines, timeline, event, and the promise of its goods where the shop
 * reserves as orders are placed. Checkout alone calls it, having checked and priced everything.
 * @returns the order, or `stock.insufficient` pointing at the line.
 */
export async function recordOrder(
  ctx: Context,
  input: NewOrder,
): Promise<Result<Order, Refusal<"stock.insufficient">>> {
  const now = ctx.clock.now();
  const { name, phone, email, address, locale, number, lines, ...rest } = input;
  const customerId = await countBuyer(ctx, {
    ...{ name, phone, email, locale },
    country: address.country,
    city: address.city,
  });
  const order: Order = {
    id: ctx.ids.next(),
    number: `${ctx.shop.orderPrefix}${number}`,
    state: "placed",
    paymentState: "unpaid",
    deliveryState: "pending",
    ...rest,
    customerId,
    name,
    phone,
    email,
    address,
    locale,
    lines: lines.map((line) => ({ id: ctx.ids.next(), ...withShares(line) })),
    placedAt: now,
    placedDate: localDate(now, ctx.shop.timeZone),
    confirmedAt: null,
    cancelledAt: null,
    cancelReason: null,
    version: 1,
    desk: { state: "new", attempts: 0, dueAt: now, calledAt: null, calledBy: null },
    agent: null,
    tags: [],
    mergedInto: null,
    updatedAt: now,
  };
  await insertOrder(ctx, order, orderToken(ctx, order.id));
  await insertOrderEvent(ctx, order.id, { kind: "placed", data: { source: order.source, total: order.total } });
  ctx.emit(orderEvent("order.placed", order));
  if (ctx.shop.reserveAt === "placed") {
    const reserved = await reserveStock(ctx, order.id, claimsOf(order.lines));
    if (!reserved.ok) return atLine(reserved.refusal, order);
  }
  return ok(order);
}

/** What opens an order's thank-you page: 128 bits that nobody guesses, the same each time it is asked for. */
export function orderToken(ctx: Pick<Context, "sign">, orderId: string): string {
  return ctx.sign("order", orderId);
}

/** Stock speaks of variants; the buyer knows lines. */
export function atLine(
  refusal: Refusal<"stock.insufficient">,
  order: Pick<Order, "lines">,
): { ok: false; refusal: Refusal<"stock.insufficient"> } {
  const index = order.lines.findIndex((line) =>
    claimsOf([line]).some(({ variantId }) => variantId === refusal.data?.variantId),
  );
  const title = order.lines[index]?.title ?? "";
  return {
    ok: false,
    refusal: { ...refusal, data: { ...refusal.data, title }, pointer: `/lines/${index}/quantity` },
  };
}

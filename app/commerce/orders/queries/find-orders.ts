import type { Reader } from "#app/platform/db/index.server.ts";
import { readOrder, readOrderEvents, readOrders, tokenHash } from "../model.server.ts";
import { readMoney } from "../money-model.server.ts";
import type { OrderMoney } from "../rules/payment-state.ts";
import { readKnownTags } from "../tags.server.ts";
import type { Order, OrderEvent } from "../types.ts";

export function findOrder(read: Reader, id: string): Promise<Order | undefined> {
  return readOrder(read, "id", id);
}

/** Orders by id, in the order asked for; what there is not is left out. */
export async function findOrders(read: Reader, ids: readonly string[]): Promise<Order[]> {
  const found = new Map((await readOrders(read, ids)).map((order) => [order.id, order]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The order whose thank-you page this token opens. */
export function findOrderByToken(read: Reader, token: string): Promise<Order | undefined> {
  return readOrder(read, "token_hash", tokenHash(token));
}

/** An order's timeline, oldest first. */
export function findTimeline(read: Reader, orderId: string): Promise<OrderEvent[]> {
  return readOrderEvents(read, orderId);
}

/** What an order's payments come to. */
export function findOrderMoney(read: Reader, orderId: string): Promise<OrderMoney | undefined> {
  return readMoney(read, orderId);
}

const MOST_TAGS = 100;

/** Tags that orders carry, to pick from. */
export function findKnownTags(read: Reader): Promise<string[]> {
  return readKnownTags(read, MOST_TAGS);
}

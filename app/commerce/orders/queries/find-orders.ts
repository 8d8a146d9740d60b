import type { Reader } from "#app/platform/db/index.server.ts";
import { readOrder, readOrderEvents, tokenHash } from "../model.server.ts";
import { readMoney } from "../money-model.server.ts";
import type { OrderMoney } from "../rules/payment-state.ts";
import type { Order, OrderEvent } from "../types.ts";

export function findOrder(read: Reader, id: string): Promise<Order | undefined> {
  return readOrder(read, "id", id);
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

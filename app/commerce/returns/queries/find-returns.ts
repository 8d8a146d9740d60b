import type { Reader } from "#app/platform/db/index.server.ts";
import { findOrder } from "../../orders/index.server.ts";
import { findPayments, refundable } from "../../payments/index.server.ts";
import type { Fee } from "../../pricing/index.server.ts";
import { findShipments } from "../../shipments/index.server.ts";
import { readReturns } from "../model.server.ts";
import { returnableFees, returnables } from "../rules.ts";
import type { OrderReturn, Returnable } from "../types.ts";

export interface OrderReturns {
  returns: OrderReturn[];
  returnables: Returnable[];
  /** Fees that may be given back with a return: those that none has given back. */
  fees: Fee[];
  /** The most that can be given back, minor units. */
  refundable: number;
}

/** What came back of an order and what may, or undefined where there is no such order. */
export async function findReturns(read: Reader, orderId: string): Promise<OrderReturns | undefined> {
  const order = await findOrder(read, orderId);
  if (!order) return undefined;
  const parcels = (await findShipments(read, [orderId])).get(orderId) ?? [];
  const { payments } = await findPayments(read, orderId);
  const returns = await readReturns(read, orderId);
  return {
    returns,
    fees: returnableFees(order, returns),
    returnables: returnables(order, parcels),
    refundable: payments.reduce((sum, payment) => sum + refundable(payment), 0),
  };
}

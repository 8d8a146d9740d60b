import type { QueryContext } from "../../context.ts";
import { countDue, readDue } from "../desk.server.ts";
import type { Order } from "../types.ts";

/** `oldest`: who has waited longest. `hottest`: who has just ordered and still has the shop in mind. */
export const QUEUE_ORDERS = ["oldest", "hottest"] as const;
export type QueueOrder = (typeof QUEUE_ORDERS)[number];

/** Nobody reads a larger number as more than "many". */
const CEILING = 1_000;

export interface Queue {
  orders: Order[];
  /** Due now, and waiting for a later time; counted as far as 1,000. */
  due: number;
  later: number;
}

/** How many are to be called now, counted as far as `ceiling`. */
export async function countCalls(
  { read, clock }: Pick<QueryContext, "read" | "clock">,
  ceiling: number,
): Promise<number> {
  return (await countDue(read, clock.now(), ceiling)).due;
}

/** Whom the desk calls next. @param agent only those in this person's care */
export async function findQueue(
  { read, clock }: QueryContext,
  { order = "oldest", limit = 30, agent }: { order?: QueueOrder; limit?: number; agent?: string | undefined } = {},
): Promise<Queue> {
  const now = clock.now();
  const orders = await readDue(read, now, Math.min(100, Math.max(1, Math.trunc(limit))), order === "hottest", agent);
  return { orders, ...(await countDue(read, now, CEILING, agent)) };
}

import type { Reader } from "#app/platform/db/index.server.ts";
import { earned } from "../earned.ts";

/** What an order earned, minor units; null where a cost is not known. */
export interface Earnings {
  /** What buyers paid, or owe, for what they kept, less what was given back beyond it. */
  revenue: number;
  /** The tax in it. */
  tax: number;
  /** What the shop paid for the goods that it no longer has. */
  goods: number | null;
  /** What carriers cost, for parcels that were turned away as well. */
  carriage: number;
  /** revenue - tax - goods - carriage. */
  margin: number | null;
}

const ONE = `WITH ${earned("orders o WHERE o.id = ?")}
  SELECT revenue, revenue_tax, cost, carriage, margin, costless FROM earned WHERE ended = 1`;

/**
 * What an order earned once its parcels have arrived, by the rule that campaigns are summed by.
 * @returns undefined while something is still on its way
 */
export async function findEarnings(read: Reader, orderId: string): Promise<Earnings | undefined> {
  const [row] = await read.all<Record<string, string | number>>(ONE, [orderId]);
  if (!row) return undefined;
  const known = (amount: unknown) => (Number(row.costless) === 1 ? null : Number(amount));
  return {
    ...{ revenue: Number(row.revenue), tax: Number(row.revenue_tax), goods: known(row.cost) },
    ...{ carriage: Number(row.carriage), margin: known(row.margin) },
  };
}

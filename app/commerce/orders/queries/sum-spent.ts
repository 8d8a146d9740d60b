import { marks, type Reader } from "#app/platform/db/index.server.ts";

/** What customers have paid and not got back, minor units: an order turned away at the door, or not paid yet, is no money. */
export async function sumSpent(read: Reader, customerIds: readonly string[]): Promise<Map<string, number>> {
  if (customerIds.length === 0) return new Map();
  const rows = await read.all(
    `SELECT customer_id, SUM(paid) AS spent FROM orders WHERE customer_id IN (${marks(customerIds)}) GROUP BY customer_id`,
    customerIds,
  );
  return new Map(rows.map((row) => [String(row.customer_id), Number(row.spent)]));
}

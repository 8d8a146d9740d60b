import { jsonOf, type Reader } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import type { Currency } from "../kernel/money.ts";
import { feesTotal } from "../orders/index.server.ts";
import type { Fee } from "../pricing/index.server.ts";
import type { OrderReturn } from "./types.ts";

export async function insertReturn(ctx: Context, each: OrderReturn): Promise<void> {
  await ctx.tx.run(
    "INSERT INTO order_returns (id, order_id, refund, fees, fees_total, currency, reason, actor_name, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [
      ...[each.id, each.orderId, each.refund, each.fees.length > 0 ? JSON.stringify(each.fees) : null],
      feesTotal(each),
      ...[each.currency, each.reason, each.actorName, each.at],
    ],
  );
}

/** Returns of an order, oldest first. */
export async function readReturns(read: Reader, orderId: string): Promise<OrderReturn[]> {
  const rows = await read.all(
    "SELECT id, order_id, refund, fees, currency, reason, actor_name, created_at FROM order_returns WHERE order_id = ? ORDER BY id",
    [orderId],
  );
  return rows.map((row) => ({
    id: String(row.id),
    orderId: String(row.order_id),
    refund: Number(row.refund),
    fees: row.fees ? jsonOf<Fee[]>(String(row.fees)) : [],
    currency: row.currency as Currency,
    reason: row.reason === null ? null : String(row.reason),
    actorName: row.actor_name === null ? null : String(row.actor_name),
    at: Number(row.created_at),
  }));
}

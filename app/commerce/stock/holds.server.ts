import type { Reader } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";

/** Promises with an end: those alone that wait for an online payment. Cash on delivery never writes here. */
export async function putHold(ctx: Context, orderId: string, until: number): Promise<void> {
  const { changes } = await ctx.tx.run("UPDATE stock_holds SET until_at = ? WHERE order_id = ?", [until, orderId]);
  if (changes > 0) return;
  await ctx.tx.run("INSERT INTO stock_holds (order_id, until_at) VALUES (?, ?)", [orderId, until]);
}

/** @returns whether there was one; with `dueBy`, one whose end had come by then */
export async function dropHold(ctx: Context, orderId: string, dueBy?: number): Promise<boolean> {
  const due = dueBy === undefined ? "" : " AND until_at <= ?";
  const { changes } = await ctx.tx.run(`DELETE FROM stock_holds WHERE order_id = ?${due}`, [
    orderId,
    ...(dueBy === undefined ? [] : [dueBy]),
  ]);
  return changes === 1;
}

/** Orders whose promise has come to its end. */
export async function readLapsed(read: Reader, now: number, limit: number): Promise<string[]> {
  const rows = await read.all<{ order_id: string }>(
    `SELECT order_id FROM stock_holds WHERE until_at <= ? ORDER BY until_at LIMIT ${limit}`,
    [now],
  );
  return rows.map((row) => row.order_id);
}

/** A look first: a tick without anything to lapse takes no writer's turn. */
export async function hasLapsed(read: Reader, now: number): Promise<boolean> {
  return (await readLapsed(read, now, 1)).length > 0;
}

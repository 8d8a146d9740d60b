import { marks, type Reader } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";

/** A tag as it is compared, and as it was written. */
export interface Tag {
  tag: string;
  label: string;
}

export async function readTags(read: Reader, orderIds: readonly string[]): Promise<Map<string, string[]>> {
  const tags = new Map<string, string[]>();
  if (orderIds.length === 0) return tags;
  const rows = await read.all<{ order_id: string; label: string }>(
    `SELECT order_id, label FROM order_tags WHERE order_id IN (${marks(orderIds)}) ORDER BY tag`,
    orderIds,
  );
  for (const { order_id, label } of rows) tags.set(order_id, [...(tags.get(order_id) ?? []), label]);
  return tags;
}

/** @returns how many tags an order carries. */
export async function countTags(read: Reader, orderId: string): Promise<number> {
  const row = await read.one<{ n: number }>("SELECT COUNT(*) AS n FROM order_tags WHERE order_id = ?", [orderId]);
  return Number(row?.n ?? 0);
}

/** @returns whether the order did not carry it yet. The caller has the order locked. */
export async function insertTag(ctx: Context, orderId: string, { tag, label }: Tag): Promise<boolean> {
  const known = await ctx.tx.one("SELECT tag FROM order_tags WHERE order_id = ? AND tag = ?", [orderId, tag]);
  if (known) return false;
  await ctx.tx.run("INSERT INTO order_tags (order_id, tag, label, created_at) VALUES (?, ?, ?, ?)", [
    ...[orderId, tag, label, ctx.clock.now()],
  ]);
  return true;
}

/** @returns whether the order carried it. */
export async function deleteTag(ctx: Context, orderId: string, tag: string): Promise<boolean> {
  const { changes } = await ctx.tx.run("DELETE FROM order_tags WHERE order_id = ? AND tag = ?", [orderId, tag]);
  return changes === 1;
}

/** Tags that orders carry, as first written, in the order of the alphabet. */
export async function readKnownTags(read: Reader, limit: number): Promise<string[]> {
  const rows = await read.all<{ label: string }>(
    `SELECT MIN(label) AS label FROM order_tags GROUP BY tag ORDER BY tag LIMIT ${limit}`,
  );
  return rows.map((row) => row.label);
}

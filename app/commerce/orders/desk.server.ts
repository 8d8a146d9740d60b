import type { Reader } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import { ORDER_COLUMNS, readWhole } from "./model.server.ts";
import type { OrderDesk } from "./types.ts";

/** The caller has the order locked. */
export async function updateDesk(ctx: Context, orderId: string, desk: OrderDesk): Promise<void> {
  await ctx.tx.run(
    "UPDATE orders SET desk_state = ?, desk_attempts = ?, desk_due_at = ?, desk_called_at = ?, desk_called_by = ?, updated_at = ? WHERE id = ?",
    [desk.state, desk.attempts, desk.dueAt, desk.calledAt, desk.calledBy, ctx.clock.now(), orderId],
  );
}

/** Orders to be called by `now`, those due first first. */
export async function readDue(read: Reader, now: number, limit: number, latestFirst: boolean, agent?: string) {
  const direction = latestFirst ? "DESC" : "ASC";
  const rows = await read.all(
    `SELECT ${ORDER_COLUMNS} FROM orders WHERE state = 'placed' AND desk_due_at <= ?${agent === undefined ? "" : " AND agent_id = ?"} ORDER BY desk_due_at ${direction}, id ${direction} LIMIT ${limit}`,
    [now, ...(agent === undefined ? [] : [agent])],
  );
  return readWhole(read, rows);
}

/** How many are due by `now`, and how many wait for their time; counted as far as `ceiling`. */
export async function countDue(read: Reader, now: number, ceiling: number, agent?: string) {
  const count = async (condition: string) => {
    const row = await read.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM (SELECT 1 FROM orders WHERE state = 'placed' AND desk_due_at ${condition} ?${agent === undefined ? "" : " AND agent_id = ?"} LIMIT ${ceiling}) AS due`,
      [now, ...(agent === undefined ? [] : [agent])],
    );
    return Number(row?.n ?? 0);
  };
  return { due: await count("<="), later: await count(">") };
}

/** Orders placed before `before` and still not confirmed, oldest first; not those that wait for a time agreed on. */
export async function readStale(read: Reader, before: number, now: number, limit: number): Promise<string[]> {
  const rows = await read.all<{ id: string }>(
    `SELECT id FROM orders WHERE state = 'placed' AND payment_state = 'unpaid' AND placed_at < ? AND (desk_state <> 'postponed' OR desk_due_at <= ?) ORDER BY id LIMIT ${limit}`,
    [before, now],
  );
  return rows.map((row) => row.id);
}

import type { Reader } from "#app/platform/db/index.server.ts";

export interface DaySum {
  /** `2026-11-23`, of the shop's calendar. */
  day: string;
  /** Orders placed that day and not cancelled. */
  orders: number;
  /** What they come to, minor units. */
  total: number;
}

/** Orders and their worth by day of the shop's calendar, from the first to the last day; days without any are left out. */
export async function sumDays(read: Reader, from: string, to: string): Promise<DaySum[]> {
  const rows = await read.all<{ placed_date: string; n: number; total: number }>(
    "SELECT placed_date, COUNT(*) AS n, SUM(total) AS total FROM orders WHERE placed_date BETWEEN ? AND ? AND state <> 'cancelled' GROUP BY placed_date ORDER BY placed_date",
    [from, to],
  );
  return rows.map((row) => ({ day: row.placed_date, orders: Number(row.n), total: Number(row.total) }));
}

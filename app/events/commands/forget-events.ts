import type { Context } from "#app/commerce/context.ts";
import { DAY_MS, localDate } from "#app/commerce/kernel/clock.ts";
import { marks } from "#app/platform/db/index.server.ts";

/** Single events are kept so long; what was counted of them stays. */
const EVENTS_KEPT_DAYS = 90;

/** Forgets single events of long ago. @returns how many, of one slice */
export async function forgetEvents(ctx: Context, limit = 500): Promise<number> {
  const before = localDate(ctx.clock.now() - EVENTS_KEPT_DAYS * DAY_MS, ctx.shop.timeZone);
  const rows = await ctx.tx.all<{ id: string }>(`SELECT id FROM events WHERE day < ? ORDER BY day, id LIMIT ${limit}`, [
    before,
  ]);
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await ctx.tx.run(`DELETE FROM events WHERE id IN (${marks(ids)})`, ids);
  return ids.length;
}

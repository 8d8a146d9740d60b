import { nextTurn, runsAt } from "#runtime/campaigns/schedule.ts";
import type { PriceStay } from "../types.ts";

/**
 * From when until when (epoch ms; null: it goes on) a price was given: the hours of one stay in the shop are one reduction that
 * comes and goes, from the first of them on. Null where none of them has come yet.
 */
export function givenSpan(
  { schedule, from, until }: PriceStay,
  zone: string,
  now: number,
): { from: number; until: number | null } | null {
  const first = runsAt(schedule, zone, from) ? from : nextTurn(schedule, zone, from);
  const last = Math.min(
    until ?? Number.POSITIVE_INFINITY,
    Date.parse(schedule.until ?? "") || Number.POSITIVE_INFINITY,
  );
  if (first === null || first >= last || first > now) return null;
  return { from: first, until: last > now ? null : last };
}

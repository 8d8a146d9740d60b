import { isDate } from "#app/commerce/kernel/clock.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";

/** Beyond these no shop ever was, nor does a calendar write years in four digits. */
const [FIRST, LAST] = ["1970-01-01", "9998-12-31"];

/** Days of the shop's calendar as somebody asks for them, both included. */
export interface DaysAsked {
  from?: string;
  to?: string;
}

/** Refuses what is no day, and an end before its beginning, naming the one that is wrong. */
export function daysAsked({ from, to }: DaysAsked): Result<{ from?: string; until?: string }> {
  const isDay = (day: string) => isDate(day) && day >= FIRST && day <= LAST;
  const wrong = (name: string, day: string) => refuse("filter.invalid", { problem: `${name}=${day}` }, `/${name}`);
  if (from !== undefined && !isDay(from)) return wrong("from", from);
  if (to !== undefined && (!isDay(to) || to < (from ?? FIRST))) return wrong("to", to);
  return ok({ ...(from !== undefined && { from }), ...(to !== undefined && { until: to }) });
}

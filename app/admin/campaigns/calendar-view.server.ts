import { addDays, campaignDays } from "#app/campaigns/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { isDate, localDate } from "#app/commerce/kernel/clock.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import type { CalendarView } from "./types.ts";

/** Monday 0. */
const weekday = (day: string) => (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;

/** The month or the week around a day of the shop's calendar, with what runs on each of its days. */
export async function calendarView(
  q: QueryContext,
  { span, around, locale }: { span: "month" | "week"; around: string | null; locale: Locale },
): Promise<CalendarView> {
  const today = localDate(q.clock.now(), q.shop.timeZone);
  const day = around !== null && isDate(around) ? around : today;
  const first = span === "month" ? `${day.slice(0, 7)}-01` : day;
  const last = span === "month" ? addDays(nextMonth(first), -1) : day;
  const weeks = { from: addDays(first, -weekday(first)), until: addDays(last, 6 - weekday(last)) };
  return {
    span,
    day,
    before: span === "month" ? addDays(first, -1) : addDays(day, -7),
    after: span === "month" ? nextMonth(first) : addDays(day, 7),
    days: (await campaignDays(q, weeks)).map(({ day: each, runs }) => ({
      day: each,
      isOutside: span === "month" && each.slice(0, 7) !== day.slice(0, 7),
      isToday: each === today,
      entries: runs.map(({ campaign, hours, conflicts }) => ({
        ...{ id: campaign.id, title: textIn(campaign.title, locale), phase: campaign.phase, hours },
        conflicts: conflicts.map(({ title }) => textIn(title, locale)),
      })),
    })),
  };
}

function nextMonth(first: string): string {
  return `${addDays(first, 32).slice(0, 7)}-01`;
}

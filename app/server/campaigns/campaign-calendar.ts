import { addDays, type CampaignSummary, campaignDays } from "#app/campaigns/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { localDate } from "#app/commerce/kernel/clock.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { type DaysAsked, daysAsked } from "../days-asked.ts";

const MOST_DAYS = 366;

/** As programs read it. */
export interface CalendarJson {
  /** IANA zone in which days and hours are. */
  time_zone: string;
  days: {
    day: string;
    campaigns: (Pick<CampaignSummary, "id" | "title" | "phase"> & {
      hours: string[];
      /** Ids of campaigns that change the same thing at one time. */
      conflicts: string[];
    })[];
  }[];
}

/** What runs on some days, for programs: a month from today where none are named. */
export async function campaignCalendar(q: QueryContext, asked: DaysAsked): Promise<Result<CalendarJson>> {
  const days = daysAsked(asked);
  if (!days.ok) return days;
  const from = days.value.from ?? localDate(q.clock.now(), q.shop.timeZone);
  const until = days.value.until ?? addDays(from, 30);
  if (until < from || until >= addDays(from, MOST_DAYS)) {
    return refuse("filter.invalid", { problem: `to=${until}` }, "/to");
  }
  return ok({
    time_zone: q.shop.timeZone,
    days: (await campaignDays(q, { from, until })).map(({ day, runs }) => ({
      day,
      campaigns: runs.map(({ campaign: { id, title, phase }, hours, conflicts }) => ({
        ...{ id, title, phase, hours },
        conflicts: conflicts.map((other) => other.id),
      })),
    })),
  });
}

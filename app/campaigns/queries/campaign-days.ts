import type { QueryContext } from "#app/commerce/context.ts";
import { DAY_MS, startOfDay } from "#app/commerce/kernel/clock.ts";
import { toClock } from "#app/commerce/kernel/zone-time.ts";
import { type Schedule, type Turn, turnsWithin } from "#runtime/campaigns/schedule.ts";
import { claimOf } from "../rules/problems.ts";
import { type CampaignSummary, everyCampaign } from "./list-campaigns.ts";

/** A day of the shop's calendar with what runs on it. */
export interface CampaignDay {
  /** `2026-11-26`. */
  day: string;
  runs: CampaignRun[];
}

export interface CampaignRun {
  campaign: CampaignSummary;
  /** "20:00–01:00", for each turn that begins on that day, or does not take all of it. */
  hours: string[];
  /** Campaigns that change the same thing at the same time. */
  conflicts: CampaignSummary[];
}

interface Row {
  campaign: CampaignSummary;
  turns: Turn[];
  claims: ReadonlySet<string>;
}

/** The day after, or so many days from, one of the calendar. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** What runs on some days of the shop's calendar, both included; at most a year of them. */
export async function campaignDays(
  { read, shop, clock }: Pick<QueryContext, "read" | "shop" | "clock">,
  { from, until }: { from: string; until: string },
): Promise<CampaignDay[]> {
  const zone = shop.timeZone;
  const days: string[] = [];
  for (let day = from; day <= until && days.length < 366; day = addDays(day, 1)) days.push(day);
  const start = (day: string) => startOfDay(day, zone);
  // From the day before: an evening that began there is not cut into one that begins at midnight.
  const [first, end] = [start(addDays(from, -1)), start(addDays(days.at(-1) ?? from, 1))];
  const rows = (await everyCampaign(read, clock.now(), "open"))
    .filter(({ phase, plan }) => phase !== "draft" || hasDates(plan.schedule))
    .map((campaign): Row => {
      const claims = campaign.plan.pieces.flatMap((piece) => claimOf(piece) ?? []);
      const { published, plan } = campaign;
      // Before it was in the shop it ran nowhere, whatever its hours say.
      const begin = Math.max(first, published?.startedAt ?? clock.now());
      const turns = begin < end ? turnsWithin(plan.schedule, published?.zone ?? zone, begin, end) : [];
      return { campaign, turns, claims: new Set(claims) };
    });
  return days.map((day) => ({ day, runs: runsOn(rows, start(day), start(addDays(day, 1)), zone) }));
}

function runsOn(rows: readonly Row[], begin: number, end: number, zone: string): CampaignRun[] {
  return rows.flatMap((row) => {
    const turns = row.turns.flatMap((turn) => partOn(turn, begin, end) ?? []);
    if (turns.length === 0) return [];
    const others = rows.filter((other) => other !== row && meets({ ...row, turns }, other));
    return [
      {
        campaign: row.campaign,
        hours: turns.map((turn) => hoursOf(turn, begin, end, zone)).filter(Boolean),
        conflicts: others.map(({ campaign }) => campaign),
      },
    ];
  });
}

/** Somebody has said when: a draft that has no dates is planned for no day. */
function hasDates({ from, until, weekly }: Schedule): boolean {
  return from !== null || until !== null || weekly.length > 0;
}

/** What of a turn stands on a day: an evening, whole, on the day it begins on; of what lasts longer, that day's part. */
function partOn(turn: Turn, begin: number, end: number): Turn | null {
  if (turn.until !== null && turn.until - turn.from < DAY_MS) {
    return begin <= turn.from && turn.from < end ? turn : null;
  }
  if (turn.from >= end || (turn.until ?? end) <= begin) return null;
  return { from: Math.max(turn.from, begin), until: Math.min(turn.until ?? end, end) };
}

/** Both change the same thing at one time. */
function meets(a: Row, b: Row): boolean {
  if (![...a.claims].some((claim) => b.claims.has(claim))) return false;
  const end = (turn: Turn) => turn.until ?? Number.POSITIVE_INFINITY;
  return a.turns.some((one) => b.turns.some((two) => one.from < end(two) && two.from < end(one)));
}

/** "20:00–01:00", of what begins or ends on the day before or after "20:00–24:00"; "" where it runs all day. */
function hoursOf({ from, until }: Turn, begin: number, end: number, zone: string): string {
  if (from <= begin && (until ?? end) === end) return "";
  const clock = (at: number) => (at === end ? "24:00" : toClock(at, zone).slice(11, 16));
  return `${clock(from)}–${clock(until ?? end)}`;
}

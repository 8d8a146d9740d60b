import { type CampaignSummary, claimOf, listCampaigns } from "#app/campaigns/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { fromClock, toClock } from "#app/commerce/kernel/zone-time.ts";
import { type Schedule, type Turn, turnsWithin } from "#runtime/campaigns/schedule.ts";
import type { CalendarDay, CalendarView } from "./types.ts";

const DAY = 86_400_000;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const added = (day: string, days: number) => dayOf(Date.parse(`${day}T00:00Z`) + days * DAY);
/** Monday 0. */
const weekday = (day: string) => (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;

interface Row {
  campaign: CampaignSummary;
  turns: Turn[];
  claims: ReadonlySet<string>;
}

/** The month or the week around a day of the shop's calendar, with what runs on each of its days. */
export async function calendarView(
  q: QueryContext,
  { span, around, locale }: { span: "month" | "week"; around: string | null; locale: Locale },
): Promise<CalendarView> {
  const zone = q.shop.timeZone;
  const today = toClock(q.clock.now(), zone).slice(0, 10);
  const day = isDay(around) ? around : today;
  const first = span === "month" ? `${day.slice(0, 7)}-01` : day;
  const last = span === "month" ? added(nextMonth(first), -1) : day;
  const days: string[] = [];
  for (let each = added(first, -weekday(first)); each <= added(last, 6 - weekday(last)); each = added(each, 1))
    days.push(each);
  const start = (each: string) => Date.parse(fromClock(`${each}T00:00`, zone) ?? "");
  const [from, until] = [start(days[0] ?? day), start(added(days.at(-1) ?? day, 1))];
  const rows = (await listCampaigns(q.read, q.clock.now()))
    .filter(({ phase, plan }) => phase !== "ended" && (phase !== "draft" || hasDates(plan.schedule)))
    .map((campaign): Row => {
      const claims = campaign.plan.pieces.flatMap((piece) => claimOf(piece) ?? []);
      const { published, plan } = campaign;
      // Before it was in the shop it ran nowhere, whatever its hours say.
      const begin = Math.max(from, published?.startedAt ?? q.clock.now());
      const turns = begin < until ? turnsWithin(plan.schedule, published?.zone ?? zone, begin, until) : [];
      return { campaign, turns, claims: new Set(claims) };
    });
  return {
    span,
    day,
    before: span === "month" ? added(first, -1) : added(day, -7),
    after: span === "month" ? nextMonth(first) : added(day, 7),
    days: days.map((each): CalendarDay => {
      const [begin, end] = [start(each), start(added(each, 1))];
      const running = rows.flatMap((row) => {
        const turns = row.turns.flatMap((turn) => partOn(turn, begin, end) ?? []);
        return turns.length > 0 ? [{ ...row, turns }] : [];
      });
      return {
        day: each,
        isOutside: span === "month" && each.slice(0, 7) !== day.slice(0, 7),
        isToday: each === today,
        entries: running.map((row) => ({
          id: row.campaign.id,
          title: textIn(row.campaign.title, locale),
          phase: row.campaign.phase,
          hours: row.turns.map((turn) => hoursOf(turn, begin, end, zone)).filter(Boolean),
          conflicts: rows
            .filter((other) => other.campaign !== row.campaign && meets(row, other))
            .map((other) => textIn(other.campaign.title, locale)),
        })),
      };
    }),
  };
}

/** Somebody has said when: a draft that has no dates is planned for no day. */
function hasDates({ from, until, weekly }: Schedule): boolean {
  return from !== null || until !== null || weekly.length > 0;
}

/** What of a turn stands on a day: an evening, whole, on the day it begins on; of what lasts longer, that day's part. */
function partOn(turn: Turn, begin: number, end: number): Turn | null {
  if (turn.until !== null && turn.until - turn.from < DAY) return begin <= turn.from && turn.from < end ? turn : null;
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

function isDay(text: string | null): text is string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text ?? "") && !Number.isNaN(Date.parse(`${text}T00:00Z`));
}

function nextMonth(first: string): string {
  return `${added(first, 32).slice(0, 7)}-01`;
}

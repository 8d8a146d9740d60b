import { fromClock, toClock } from "#app/commerce/kernel/zone-time.ts";

/** When a campaign runs, in the shop's own days and hours. */
export interface Schedule {
  /** Instants, ISO 8601; `until` is excluded. null: no beginning, no end. */
  from: string | null;
  until: string | null;
  /** Hours of the week; none: at all hours. One that ends before it begins, or as it begins, ends on the next day. */
  weekly: readonly WeeklyHours[];
  /** Days of the shop's calendar, both included, on which nothing runs nor begins. */
  without: readonly { from: string; until: string }[];
}

export interface WeeklyHours {
  /** Monday 1 to Sunday 7; none: every day. */
  days: readonly number[];
  /** "20:00". */
  from: string;
  until: string;
}

/** From an instant (epoch ms, included) until another (excluded). */
export interface Turn {
  from: number;
  until: number | null;
}

const DAY = 86_400_000;

/**
 * Does it run at an instant? An evening belongs to the day it begins on: the one before the first day is none of its evenings,
 * and a day off cuts the one before at midnight.
 */
export function runsAt(schedule: Schedule, zone: string, at: number): boolean {
  if (schedule.from !== null && at < Date.parse(schedule.from)) return false;
  if (schedule.until !== null && at >= Date.parse(schedule.until)) return false;
  const today = dayAt(at, zone);
  if (isOff(schedule, today)) return false;
  if (schedule.weekly.length === 0) return true;
  return [dayAfter(today, -1), today].some((day) =>
    turnsOn(schedule, zone, day).some(({ from, until }) => from <= at && at < until),
  );
}

/** The next instant after `at` at which it begins or ends; null where it stays as it is for ever. */
export function nextTurn(schedule: Schedule, zone: string, at: number): number | null {
  const runs = runsAt(schedule, zone, at);
  const fixed = boundsOf(schedule, zone);
  const last = Math.max(at, ...fixed);
  // Beyond the last date that is named every week is like the one before.
  const horizon = last + 9 * DAY;
  for (let after = at; after <= horizon; ) {
    const next = nextBound(schedule, zone, fixed, after);
    if (next === null) return null;
    if (runsAt(schedule, zone, next) !== runs) return next;
    after = next;
  }
  return null;
}

/** When what runs at `at` ends; null where it does not run, or runs without end. */
export function endsAt(schedule: Schedule, zone: string, at: number): number | null {
  return runsAt(schedule, zone, at) ? nextTurn(schedule, zone, at) : null;
}

/** Will it run at `at` or at any time after it? */
export function everRuns(schedule: Schedule, zone: string, at: number): boolean {
  return runsAt(schedule, zone, at) || nextTurn(schedule, zone, at) !== null;
}

/** Its turns that touch a span of time, in order; the first may have begun before it. */
export function turnsWithin(schedule: Schedule, zone: string, from: number, until: number): Turn[] {
  const turns: Turn[] = [];
  let begun: number | null = runsAt(schedule, zone, from) ? from : null;
  for (let at: number | null = from; at !== null && at < until; ) {
    const next: number | null = nextTurn(schedule, zone, at);
    if (begun !== null) {
      turns.push({ from: begun, until: next });
      begun = null;
    } else if (next !== null && next < until) begun = next;
    at = next;
  }
  return turns;
}

function turnsOn(schedule: Schedule, zone: string, day: string): { from: number; until: number }[] {
  if (isOff(schedule, day) || (schedule.from !== null && day < dayAt(Date.parse(schedule.from), zone))) return [];
  const weekday = ((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7) + 1;
  return schedule.weekly
    .filter(({ days }) => days.length === 0 || days.includes(weekday))
    .map(({ from, until }) => ({
      from: instant(day, from, zone),
      until: instant(until <= from ? dayAfter(day, 1) : day, until, zone),
    }));
}

/** Instants that dates name: the ends of the whole and of the days off. */
function boundsOf({ from, until, without }: Schedule, zone: string): number[] {
  const named = [from, until].flatMap((each) => (each === null ? [] : [Date.parse(each)]));
  const off = without
    .filter(({ from: first }) => first !== "")
    .flatMap((span) => [instant(span.from, "00:00", zone), instant(dayAfter(lastOf(span), 1), "00:00", zone)]);
  return [...named, ...off].filter((each) => !Number.isNaN(each));
}

function nextBound(schedule: Schedule, zone: string, fixed: readonly number[], after: number): number | null {
  const today = dayAt(after, zone);
  let next = Math.min(...fixed.filter((each) => each > after));
  for (let ahead = -1; ahead <= 8 && schedule.weekly.length > 0; ahead++) {
    for (const turn of turnsOn(schedule, zone, dayAfter(today, ahead))) {
      for (const each of [turn.from, turn.until]) if (each > after && each < next) next = each;
    }
    // Later days come later: none of theirs can be sooner than one of today or tomorrow.
    if (ahead >= 1 && next !== Number.POSITIVE_INFINITY && next < instant(dayAfter(today, ahead), "00:00", zone)) break;
  }
  return Number.isFinite(next) ? next : null;
}

const dayAt = (at: number, zone: string) => toClock(at, zone).slice(0, 10);
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00Z`) + days * DAY).toISOString().slice(0, 10);
const instant = (day: string, time: string, zone: string) => Date.parse(fromClock(`${day}T${time}`, zone) ?? "");
const lastOf = ({ from, until }: { from: string; until: string }) => (until === "" ? from : until);
const isOff = ({ without }: Schedule, day: string) =>
  without.some((span) => span.from !== "" && span.from <= day && day <= lastOf(span));

/** The first instant from `at` on at which both run; null where they seem never to. */
export function firstMeeting(a: Timed, b: Timed, at: number): number | null {
  let now: number | null = at;
  // Hours that never meet go on for ever: what has not met in ten days of turns does not.
  for (let step = 0; step < 40 && now !== null; step++) {
    const absent: Timed | undefined = [a, b].find((each) => !runsAt(each.schedule, each.zone, now as number));
    if (!absent) return now;
    now = nextTurn(absent.schedule, absent.zone, now);
  }
  return null;
}

interface Timed {
  schedule: Schedule;
  zone: string;
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endsAt, everRuns, nextTurn, runsAt, type Schedule, turnsWithin } from "./schedule.ts";

const ALWAYS: Schedule = { from: null, until: null, weekly: [], without: [] };
const evenings: Schedule = { ...ALWAYS, weekly: [{ days: [], from: "20:00", until: "02:00" }] };
const at = (iso: string) => Date.parse(iso);
const HOUR = 3_600_000;

describe("a schedule", () => {
  it("without limits always runs and never turns", () => {
    expect(runsAt(ALWAYS, "Africa/Casablanca", 0)).toBe(true);
    expect(nextTurn(ALWAYS, "Africa/Casablanca", 0)).toBeNull();
    expect(endsAt(ALWAYS, "Africa/Casablanca", 0)).toBeNull();
  });

  it("begins and ends at its instants", () => {
    const schedule = { ...ALWAYS, from: "2026-11-27T00:00:00Z", until: "2026-11-28T00:00:00Z" };
    expect(runsAt(schedule, "Africa/Tunis", at("2026-11-26T23:59:59.999Z"))).toBe(false);
    expect(nextTurn(schedule, "Africa/Tunis", 0)).toBe(at("2026-11-27T00:00:00Z"));
    expect(endsAt(schedule, "Africa/Tunis", at("2026-11-27T12:00:00Z"))).toBe(at("2026-11-28T00:00:00Z"));
    expect(runsAt(schedule, "Africa/Tunis", at("2026-11-28T00:00:00Z"))).toBe(false);
    expect(everRuns(schedule, "Africa/Tunis", at("2026-11-28T00:00:00Z"))).toBe(false);
  });

  it("keeps the shop's hours when Ramadan moves Morocco's clocks", () => {
    // The clocks went back an hour on 15 February 2026 and forward again on 22 March.
    expect(runsAt(evenings, "Africa/Casablanca", at("2026-02-14T19:00:00Z"))).toBe(true);
    expect(runsAt(evenings, "Africa/Casablanca", at("2026-02-16T19:30:00Z"))).toBe(false);
    expect(runsAt(evenings, "Africa/Casablanca", at("2026-02-16T20:00:00Z"))).toBe(true);
    expect(endsAt(evenings, "Africa/Casablanca", at("2026-02-16T20:00:00Z"))).toBe(at("2026-02-17T02:00:00Z"));
  });

  it("an evening across midnight belongs to the day it begins on", () => {
    const friday = { ...ALWAYS, weekly: [{ days: [5], from: "20:00", until: "02:00" }] };
    // 27 November 2026 is a Friday; Tunis is an hour ahead of UTC.
    expect(turnsWithin(friday, "Africa/Tunis", at("2026-11-23T00:00:00Z"), at("2026-12-07T00:00:00Z"))).toEqual([
      { from: at("2026-11-27T19:00:00Z"), until: at("2026-11-28T01:00:00Z") },
      { from: at("2026-12-04T19:00:00Z"), until: at("2026-12-05T01:00:00Z") },
    ]);
  });

  it("has no evening of the day before it begins, and ends where it is said to", () => {
    const schedule = { ...evenings, from: "2026-11-27T00:00:00Z", until: "2026-11-29T02:00:00Z" };
    expect(turnsWithin(schedule, "Africa/Dakar", at("2026-11-26T00:00:00Z"), at("2026-12-01T00:00:00Z"))).toEqual([
      { from: at("2026-11-27T20:00:00Z"), until: at("2026-11-28T02:00:00Z") },
      { from: at("2026-11-28T20:00:00Z"), until: at("2026-11-29T02:00:00Z") },
    ]);
    const late = { ...evenings, from: "2026-11-27T22:00:00Z" };
    expect(runsAt(late, "Africa/Dakar", at("2026-11-27T22:00:00Z"))).toBe(true);
  });

  it("is as long as the shop's clock says when it is moved within an evening", () => {
    const nights = { ...ALWAYS, weekly: [{ days: [], from: "22:00", until: "04:00" }] };
    const night = (day: string) => turnsWithin(nights, "Europe/Paris", at(`${day}T12:00Z`), at(`${day}T23:00Z`))[0];
    const hours = ({ from, until }: { from: number; until: number | null }) => ((until ?? 0) - from) / HOUR;
    // 3 o'clock is skipped on 29 March 2026 and comes twice on 25 October.
    expect(["2026-03-27", "2026-03-28", "2026-10-24"].map((day) => hours(night(day) ?? { from: 0, until: 0 }))).toEqual(
      [6, 5, 7],
    );
  });

  it("a day off cuts the evening before it and has none of its own", () => {
    const schedule = { ...evenings, without: [{ from: "2026-11-28", until: "" }] };
    const turns = turnsWithin(schedule, "Africa/Dakar", at("2026-11-27T12:00:00Z"), at("2026-11-30T00:00:00Z"));
    expect(turns).toEqual([
      { from: at("2026-11-27T20:00:00Z"), until: at("2026-11-28T00:00:00Z") },
      { from: at("2026-11-29T20:00:00Z"), until: at("2026-11-30T02:00:00Z") },
    ]);
  });
});

const day = fc.integer({ min: 0, max: 39 }).map((n) => new Date(at("2026-03-10T00:00Z") + n * 24 * HOUR).toISOString());
const time = fc.constantFrom("00:00", "02:00", "02:30", "09:15", "20:00", "23:00", "23:59");
const schedules: fc.Arbitrary<Schedule> = fc.record({
  from: fc.option(day, { nil: null }),
  until: fc.option(day, { nil: null }),
  weekly: fc.array(fc.record({ days: fc.uniqueArray(fc.integer({ min: 1, max: 7 })), from: time, until: time }), {
    maxLength: 3,
  }),
  without: fc.array(
    fc.record({ from: day.map((each) => each.slice(0, 10)), until: day.map((each) => each.slice(0, 10)) }),
    { maxLength: 2 },
  ),
});
const zones = fc.constantFrom("Africa/Casablanca", "Africa/Cairo", "Europe/Paris", "Africa/Tunis");

it("between an instant and the next turn nothing changes, and at the turn it does", () => {
  fc.assert(
    fc.property(schedules, zones, day, fc.integer({ min: 0, max: 24 * 60 }), (schedule, zone, start, minutes) => {
      const now = at(start) + minutes * 60_000;
      const next = nextTurn(schedule, zone, now);
      const runs = runsAt(schedule, zone, now);
      const end = next ?? now + 20 * 24 * HOUR;
      for (let each = now; each < end; each += 15 * 60_000) expect(runsAt(schedule, zone, each)).toBe(runs);
      if (next === null) return;
      expect(runsAt(schedule, zone, next - 1)).toBe(runs);
      expect(runsAt(schedule, zone, next)).toBe(!runs);
    }),
  );
});

it("the turns of a span are when it runs in it", () => {
  fc.assert(
    fc.property(schedules, zones, (schedule, zone) => {
      const [from, until] = [at("2026-03-20T00:00Z"), at("2026-04-05T00:00Z")];
      const turns = turnsWithin(schedule, zone, from, until);
      for (let each = from; each < until; each += HOUR) {
        const inside = turns.some((turn) => turn.from <= each && each < (turn.until ?? Number.POSITIVE_INFINITY));
        expect(inside).toBe(runsAt(schedule, zone, each));
      }
    }),
    { numRuns: 50 },
  );
});

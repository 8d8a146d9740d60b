import fc from "fast-check";
import { expect, test } from "vitest";
import { fromClock, toClock } from "./zone-time.ts";

test.each([
  ["2026-12-01T20:00:00Z", "Africa/Dakar", "2026-12-01T20:00"],
  ["2026-12-01T20:00:00Z", "Europe/Paris", "2026-12-01T21:00"],
  ["2026-07-01T20:00:00Z", "Europe/Paris", "2026-07-01T22:00"],
  ["2026-12-31T23:30:00Z", "Africa/Tunis", "2027-01-01T00:30"],
  // Morocco goes back an hour for the month of Ramadan, and forward again after it.
  ["2026-02-14T19:00:00Z", "Africa/Casablanca", "2026-02-14T20:00"],
  ["2026-02-20T20:00:00Z", "Africa/Casablanca", "2026-02-20T20:00"],
  ["2026-03-21T20:00:00Z", "Africa/Casablanca", "2026-03-21T20:00"],
  ["2026-03-22T19:00:00Z", "Africa/Casablanca", "2026-03-22T20:00"],
])("%s in %s is %s", (iso, zone, clock) => {
  expect(toClock(iso, zone)).toBe(clock);
  expect(fromClock(clock, zone)).toBe(iso);
});

test.each([
  ["Africa/Casablanca", "2026-03-22T02:30", "2026-03-22T03:30"],
  ["Europe/Paris", "2026-03-29T02:30", "2026-03-29T03:30"],
])("in %s an hour that the clocks skip becomes the one after it", (zone, clock, shown) => {
  expect(toClock(fromClock(clock, zone) ?? "", zone)).toBe(shown);
});

test("any whole minute comes back, apart from the hour that happens twice", () => {
  const minute = fc.integer({ min: Date.UTC(2025, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 });
  fc.assert(
    fc.property(minute, fc.constantFrom("Africa/Casablanca", "Europe/Paris", "Africa/Dakar"), (at, zone) => {
      const iso = new Date(at * 60_000).toISOString();
      const back = fromClock(toClock(iso, zone), zone);
      expect(Math.abs(Date.parse(back ?? "") - at * 60_000) % 3_600_000).toBe(0);
      expect(toClock(back ?? "", zone)).toBe(toClock(iso, zone));
    }),
  );
});

test("what is no time is none", () => {
  expect(fromClock("", "Europe/Paris")).toBeNull();
  expect(toClock("nonsense", "Europe/Paris")).toBe("");
});

import { expect, it } from "vitest";
import { lastDays } from "./home-view.server.ts";

it("counts the shop's own days, over the turn of a month and of summer time", () => {
  expect(lastDays(Date.UTC(2026, 2, 1, 22, 30), "Africa/Tunis", 3)).toEqual(["2026-02-27", "2026-02-28", "2026-03-01"]);
  // Half past eleven at night in UTC is tomorrow in Tunis.
  expect(lastDays(Date.UTC(2026, 2, 1, 23, 30), "Africa/Tunis", 1)).toEqual(["2026-03-02"]);
  expect(new Set(lastDays(Date.UTC(2026, 9, 30), "Europe/Paris", 14)).size).toBe(14);
});

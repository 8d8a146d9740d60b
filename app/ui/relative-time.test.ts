import { expect, it } from "vitest";
import { exactTime, relativeTime } from "./relative-time.tsx";

const now = Date.UTC(2026, 10, 23, 10, 0);
const minutes = (count: number) => now - count * 60_000;
const inFrench = (at: number) => relativeTime(at, now, "fr", "Africa/Casablanca").replace(/\s/g, " ");

it("counts as people do, and names the day from a week on", () => {
  expect(inFrench(now - 20_000)).toBe("maintenant");
  expect(inFrench(now - 50_000)).toBe("il y a 1 min");
  expect(inFrench(minutes(59))).toBe("il y a 59 min");
  expect(inFrench(minutes(60 * 5))).toBe("il y a 5 h");
  expect(inFrench(minutes(60 * 24))).toBe("hier");
  expect(inFrench(minutes(60 * 24 * 30))).toBe("24 oct. 2026");
});

it("speaks of what is to come", () => {
  expect(relativeTime(now + 3 * 3_600_000, now, "en", "UTC")).toBe("in 3 hr");
});

it("writes Arabic with the digits that carriers read", () => {
  expect(relativeTime(minutes(5), now, "ar", "Africa/Casablanca")).toContain("5");
});

it("shows the shop's clock, wherever the server stands", () => {
  expect(exactTime(now, "fr", "Africa/Tunis")).toContain("11:00");
  expect(exactTime(now, "fr", "Africa/Dakar")).toContain("10:00");
});

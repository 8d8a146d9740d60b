import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  awayFor,
  type Cap,
  type Frequency,
  type MessageEvent,
  mayCome,
  nextMessage,
  type Overall,
  type Past,
  type Ready,
  remember,
  visitAt,
} from "./frequency.ts";

const DAY = 86_400_000;
const frequency = (more: Partial<Frequency> = {}): Frequency => ({
  ...{ again: "always", days: 7, most: 0, stopOn: "convert" },
  ...more,
});
const cap: Cap = { perVisit: 3, gap: 30 };
const GAP = 30_000;
const free = { cap, isOpen: false };
const at = (now: number, visit = "monday") => ({ now, visit });
const seen = (rule: Frequency, now = 0, visit = "monday") => remember(rule, undefined, "view", at(now, visit));
const quiet: Overall = { visit: "monday", seen: 0, times: 0, last: 0 };

describe("a message comes again", () => {
  it.each<[string, Partial<Frequency>, boolean, boolean, boolean]>([
    ["each time", { again: "always" }, true, true, true],
    ["once a visit", { again: "session" }, false, true, true],
    ["every seven days", { again: "days", days: 7 }, false, false, true],
    ["never", { again: "once" }, false, false, false],
    ["twice in all, as often as it likes", { again: "always", most: 2 }, true, true, true],
    ["once in all, whatever else is said", { again: "always", most: 1 }, false, false, false],
    ["never once it was seen", { again: "always", stopOn: "view" }, false, false, false],
  ])("%s", (_, more, soon, tomorrow, later) => {
    const rule = frequency(more);
    const past = seen(rule);
    expect(mayCome(rule, undefined, at(0))).toBe(true);
    expect(mayCome(rule, past, at(60_000))).toBe(soon);
    expect(mayCome(rule, past, at(DAY, "tuesday"))).toBe(tomorrow);
    expect(mayCome(rule, past, at(7 * DAY, "next monday"))).toBe(later);
  });

  it("and stops where it was told to; anything else only pauses it, from then on", () => {
    const stops = frequency({ stopOn: "close" });
    expect(mayCome(stops, remember(stops, seen(stops), "close", at(1)), at(2))).toBe(false);
    const pauses = frequency({ again: "session" });
    const closed = remember(pauses, seen(pauses), "close", at(1));
    expect([mayCome(pauses, closed, at(2)), mayCome(pauses, closed, at(DAY, "tuesday"))]).toEqual([false, true]);
    const buys = frequency({ stopOn: "convert" });
    expect(mayCome(buys, remember(buys, seen(buys), "convert", at(1)), at(99 * DAY, "later"))).toBe(false);
    expect(mayCome(stops, remember(stops, seen(stops), "convert", at(1)), at(2))).toBe(true);
    for (const [event, stopOn] of [
      ["close", "convert"],
      ["convert", "close"],
    ] as const) {
      const rule = frequency({ again: "days", days: 7, stopOn });
      const past = remember(rule, seen(rule), event, at(DAY));
      expect([mayCome(rule, past, at(8 * DAY - 1)), mayCome(rule, past, at(8 * DAY))], event).toEqual([false, true]);
    }
  });
});

describe("a bar that stands in the page", () => {
  const awayAfter = (more: Partial<Frequency>, ...events: MessageEvent[]) => {
    const rule = frequency(more);
    let past: Past | undefined;
    for (const event of events) past = remember(rule, past, event, at(0));
    return past && awayFor(rule, past, events.at(-1) ?? "view");
  };

  it("is there, however often it was seen, until it is closed; then it comes back as it is told to", () => {
    for (const again of ["always", "session", "days", "once"] as const)
      expect(awayAfter({ again }, "view", "view", "view")).toBeUndefined();
    expect(awayAfter({ again: "always" }, "view", "close")).toBeUndefined();
    expect(awayAfter({ again: "session" }, "view", "close")).toBe("");
    expect(awayAfter({ again: "days", days: 7 }, "view", "close")).toBe(7);
    expect(awayAfter({ again: "once" }, "view", "close")).toBe(365);
  });

  it("is over after the page on which it was seen for the last time that it may be, and once it stopped", () => {
    expect(awayAfter({ most: 2 }, "view")).toBeUndefined();
    expect(awayAfter({ most: 2 }, "view", "view")).toBe(365);
    expect(awayAfter({ stopOn: "view" }, "view")).toBe(365);
    expect(awayAfter({ again: "always", stopOn: "close" }, "view", "close")).toBe(365);
    expect(awayAfter({ again: "always" }, "view", "convert")).toBe(365);
    expect(awayAfter({ again: "always", stopOn: "close" }, "view", "convert")).toBeUndefined();
    expect(awayAfter({ again: "days", days: 7, stopOn: "close" }, "view", "convert")).toBe(7);
  });
});

describe("a visit", () => {
  const HALF_AN_HOUR = 1_800_000;

  it("goes on with each page, in whichever tab, and is over when none was opened for half an hour", () => {
    const first = visitAt({ visit: "", seen: 0, times: 0, last: 0 }, DAY);
    const shown = { ...first, times: 2, last: DAY + 5 };
    const second = visitAt(shown, DAY + HALF_AN_HOUR - 1);
    expect(second).toEqual({ ...shown, seen: DAY + HALF_AN_HOUR - 1 });
    expect(visitAt(second, DAY + 2 * HALF_AN_HOUR - 2)).toMatchObject({ visit: first.visit, times: 2 });
    const next = visitAt(second, second.seen + HALF_AN_HOUR);
    expect(next).toEqual({ visit: expect.any(String), seen: second.seen + HALF_AN_HOUR, times: 0, last: 0 });
    expect(next.visit).not.toBe(first.visit);
  });

  it("that an older script wrote down is over", () => {
    const { seen: _, ...older } = { ...quiet, times: 3 };
    expect(visitAt(older as Overall, DAY)).toMatchObject({ seen: DAY, times: 0 });
  });
});

describe("of several messages", () => {
  const ready = (key: string, priority: number): Ready => ({ key, priority, frequency: frequency() });

  it("the one of the highest priority is shown, the first of equals", () => {
    const three = [ready("low", 10), ready("high", 90), ready("equal", 90)];
    expect(nextMessage(three, {}, quiet, GAP, free)?.key).toBe("high");
    const past: Past = { times: 1, last: 0, visit: "monday", stopped: true, stopOn: "view" };
    expect(nextMessage(three, { high: past, equal: past }, quiet, GAP, free)?.key).toBe("low");
  });

  it("none is shown while anything stands open, nor right after another, nor for ever on one visit", () => {
    const one = [ready("one", 50)];
    expect(nextMessage(one, {}, quiet, GAP, { cap, isOpen: true })).toBeNull();
    const overall = { ...quiet, times: 1, last: 1_000 };
    expect(nextMessage(one, {}, overall, 999 + GAP, free)).toBeNull();
    expect(nextMessage(one, {}, overall, 1_000 + GAP, free)?.key).toBe("one");
    const full = { ...overall, times: cap.perVisit };
    expect(nextMessage(one, {}, full, DAY, free)).toBeNull();
    expect(nextMessage(one, {}, visitAt(full, DAY), DAY, free)?.key).toBe("one");
  });

  it("the shop says how many a visit, and how long between two", () => {
    const one = [ready("one", 50)];
    const overall = { ...quiet, times: 4 };
    const shownWith = (own: Cap, now: number) => nextMessage(one, {}, overall, now, { cap: own, isOpen: false })?.key;
    expect(shownWith({ perVisit: 5, gap: 0 }, 0)).toBe("one");
    expect(shownWith({ perVisit: 4, gap: 0 }, DAY)).toBeUndefined();
    expect(shownWith({ perVisit: 5, gap: 60 }, 59_999)).toBeUndefined();
    expect(shownWith({ perVisit: 5, gap: 60 }, 60_000)).toBe("one");
  });

  it("never two are shown at once, and never more than the shop says, whatever comes when", () => {
    const caps = fc.record({ perVisit: fc.integer({ min: 1, max: 20 }), gap: fc.nat(90) });
    const step = fc.record({ wait: fc.nat(60_000), close: fc.boolean(), priority: fc.nat(100) });
    fc.assert(
      fc.property(caps, fc.array(step, { maxLength: 60 }), (own, steps) => {
        let now = 0;
        let open = 0;
        let overall = { ...quiet, last: -own.gap * 1_000 };
        for (const { wait, close, priority } of steps) {
          now += wait;
          if (close && open > 0) {
            open -= 1;
            overall = { ...overall, last: now };
          }
          if (nextMessage([ready("any", priority)], {}, overall, now, { cap: own, isOpen: open > 0 })) {
            open += 1;
            overall = { ...overall, times: overall.times + 1 };
          }
          expect(open).toBeLessThanOrEqual(1);
          expect(overall.times).toBeLessThanOrEqual(own.perVisit);
        }
      }),
    );
  });
});

import { expect, test } from "vitest";
import { TimeTrap } from "./time-trap.ts";

const NOW = Date.parse("2026-11-26T10:00:00Z");
const at = (now: number, address = "41.250.0.1") => ({ now, address });

test("what was begun just now is too fast, what was begun before is right, and nobody makes the word up", async () => {
  const trap = new TimeTrap((value) => `signed-${value}`);
  const began = trap.begin(NOW);
  expect(await trap.judge(began, at(NOW + 500))).toBe("fast");
  expect(await trap.judge(began, at(NOW + 60_000))).toBe("right");
  const strange = ["", "made.up", `${(NOW - 60_000).toString(36)}.signed-other`, trap.begin(NOW + 60_000)];
  for (const each of strange) expect(await trap.judge(each, at(NOW))).toBe("right");
});

test("without a word of ours, a few are taken from one place and no flood", async () => {
  const trap = new TimeTrap((value) => value);
  const judged: string[] = [];
  for (let n = 0; n < 102; n++) judged.push(await trap.judge("", at(NOW, "41.250.0.2")));
  expect([judged.filter((each) => each === "right").length, judged.at(-1)]).toEqual([100, "unknown"]);
  expect(await trap.judge(trap.begin(NOW - 9_000), at(NOW, "41.250.0.2"))).toBe("right");
  // A word of two days ago is none any more.
  expect(await trap.judge(trap.begin(NOW - 48 * 3_600_000), at(NOW, "41.250.0.2"))).toBe("unknown");
});

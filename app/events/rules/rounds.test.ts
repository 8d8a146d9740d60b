import { describe, expect, test } from "vitest";
import { seenIn, splitsOf } from "./rounds.ts";

const version = (revision: string, shares: Record<string, number>, name = "") => ({
  revision,
  plan: { variants: Object.entries(shares).map(([id, weight]) => ({ id, name: `${name}${id}`, weight })) },
});

describe("the rounds of a campaign", () => {
  test("are its splits: a version that only says something else goes on, and so does a split that is taken up again", () => {
    const splits = splitsOf([
      version("r1", { A: 50, B: 50 }),
      version("r2", { B: 50, A: 50 }, "new "),
      version("r3", { A: 70, B: 30 }),
      version("r4", { A: 50, B: 50 }, "last "),
    ]);
    expect(splits.map(({ revisions }) => revisions)).toEqual([["r1", "r2", "r4"], ["r3"]]);
    expect(splits[0]?.variants.map(({ name }) => name)).toEqual(["last A", "last B"]);
  });

  test("hold what was seen of their own versions, added up", () => {
    const seen = (visitors: number) => ({ visitors, message: 1, form: 2, answer: 3, pages: 4, messages: 5 });
    const counts = new Map([
      ["r1", new Map([["A", seen(10)]])],
      [
        "r2",
        new Map([
          ["A", seen(5)],
          ["B", seen(7)],
        ]),
      ],
      ["r3", new Map([["A", seen(1_000)]])],
    ]);
    expect([...seenIn(counts, ["r1", "r2", "none"])]).toEqual([
      ["A", { visitors: 15, message: 2, form: 4, answer: 6, pages: 8, messages: 10 }],
      ["B", seen(7)],
    ]);
  });
});

import { expect, test } from "vitest";
import { groupRevisions } from "./group-revisions.ts";

const row = (
  revision: string,
  minutes: number,
  more: { author?: string; name?: string; published?: boolean } = {},
) => ({
  revision,
  savedAt: new Date(Date.UTC(2026, 0, 1, 12, 0) - minutes * 60_000).toISOString(),
  author: "Amina",
  name: "",
  changes: null,
  published: false,
  overBudget: null,
  ...more,
});

test("one sitting is one line; the present version, names, publications and other people stand by themselves", () => {
  const rows = [
    row("now", 0),
    row("a", 1),
    row("b", 8),
    row("named", 9, { name: "Avant Ramadan" }),
    row("c", 10),
    row("live", 11, { published: true }),
    row("karim", 12, { author: "Karim" }),
    row("early", 60, { author: "Karim" }),
  ];
  expect(groupRevisions(rows).map(({ head, more }) => [head.revision, ...more.map((each) => each.revision)])).toEqual([
    ["now"],
    ["a", "b"],
    ["named", "c"],
    ["live"],
    ["karim"],
    ["early"],
  ]);
});

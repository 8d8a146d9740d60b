import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { addUp, VisitorsError } from "./read-visitors.ts";

const read = (text: string) => addUp(Readable.from([text]), "delivered_margin");
const HEADER = "visitor,variant,orders,delivered_margin\n";

test("adds visitors up by variant, whoever comes twice once", async () => {
  const { arms, crossed } = await read(`${HEADER}v1,a,1,20\nv2,b,0,0\nv1,a,1,-5.5\nv3,a,0,0\n`);
  expect(crossed).toBe(0);
  expect(arms).toEqual([
    { variant: "a", visitors: 2, moved: 1, sum: 14.5, squares: 14.5 ** 2 },
    { variant: "b", visitors: 1, moved: 0, sum: 0, squares: 0 },
  ]);
});

test("counts out who saw two variants, however often they come back", async () => {
  const { arms, crossed } = await read(`${HEADER}v1,a,1,20\nv1,b,1,20\nv1,a,1,20\nv2,a,0,0\n`);
  expect(crossed).toBe(1);
  expect(arms).toEqual([{ variant: "a", visitors: 1, moved: 0, sum: 0, squares: 0 }]);
});

test("reads columns in any order, semicolons, a byte order mark and what it does not need", async () => {
  const { arms } = await read("\ufeffDelivered_margin;when;variant;visitor;orders\r\n12;today;a;v1;1\r\n");
  expect(arms).toEqual([{ variant: "a", visitors: 1, moved: 1, sum: 12, squares: 144 }]);
});

test.each([
  ["semicolons", ";"],
  ["tabs", "\t"],
])("reads decimal commas between %s, as a French spreadsheet writes them", async (_name, mark) => {
  const lines = ["visitor,variant,orders,delivered_margin".replaceAll(",", mark), `v1${mark}a${mark}1${mark}-12,5`];
  const { arms } = await read(lines.join("\r\n"));
  expect(arms).toEqual([{ variant: "a", visitors: 1, moved: 1, sum: -12.5, squares: 156.25 }]);
});

test.each([
  ["a decimal comma between commas", `${HEADER}v1,a,1,"12,5"\n`, /line 2: "delivered_margin" is not a number: 12,5/],
  ["a missing column", "visitor,variant,orders\nv1,a,1\n", /line 1: the column delivered_margin/],
  ["an amount that is none", `${HEADER}v1,a,1,20\nv2,a,1,abc\n`, /line 3: "delivered_margin" is not a number: abc/],
  ["an empty amount", `${HEADER}v1,a,1,\n`, /line 2: "delivered_margin" is not a number/],
  ["orders that are no count", `${HEADER}v1,a,0.5,1\n`, /line 2: "orders" is not a count/],
  ["nobody", `${HEADER},a,1,1\n`, /line 2: "visitor" is empty/],
  ["a cell too few", `${HEADER}v1,a,1\n`, /line 2: not as many cells/],
  ["a cell too many", `${HEADER}v1,a,1,1\nv2,a,1,1,1\n`, /line 3: not as many cells/],
  ["a cell that goes on after its quote", `${HEADER}"v1"x,a,1,1\n`, /line 2: a cell goes on after its quote; write/],
  ["a quote within a cell", `${HEADER}v"1,a,1,1\n`, /line 2: a quote stands within a cell; write/],
  ["a line without end", `${HEADER}v1,a,1,${"1".repeat(70_000)}\n`, /line 2: longer than 64000 bytes/],
  ["a file with nothing in it", "", /line 1: the column visitor/],
  ["a column that stands there twice", `${HEADER.trim()},variant\nv1,a,1,1,b\n`, /line 1: .*variant.*twice/],
  ["another encoding", `${HEADER}v1,\ufffd,1,1\n`, /line 2: "variant" is no UTF-8 text/],
  ["a quote without an end", `${HEADER}"v1,a,1,1\n`, /line 2: the file ends within a quoted cell; add/],
])("says what and where for %s", async (_name, text, words) => {
  const failure = await read(text).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(VisitorsError);
  expect(String(failure)).toMatch(words);
});

test("a file without visitors is an experiment without visitors", async () => {
  expect(await read(HEADER)).toEqual({ arms: [], crossed: 0 });
});

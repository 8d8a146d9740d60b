import fc from "fast-check";
import { expect, test } from "vitest";
import { code128 } from "./code-128.ts";

/** Reads a code as a scanner does: eleven modules a sign, the last but one checks the others. */
function scanned(widths: readonly number[]): string {
  const signs = Array.from({ length: (widths.length - 7) / 6 }, (_, index) => widths.slice(index * 6, index * 6 + 6));
  const values = signs.map((sign) => known.get(sign.join("")) ?? -1);
  const [start = -1, ...rest] = values;
  const check = rest.pop();
  expect(rest.reduce((sum, value, index) => sum + value * (index + 1), start) % 103).toBe(check);
  return rest.map((value) => String.fromCharCode(value + 32)).join("");
}

/** The first sign behind the start of each printable text of one sign is that sign's pattern. */
const known = new Map<string, number>();
for (let value = 0; value < 95; value++) {
  known.set((code128(String.fromCharCode(value + 32)) ?? []).slice(6, 12).join(""), value);
}
known.set("211214", 104);

test("no two signs look alike, and each is eleven modules wide", () => {
  expect(known.size).toBe(96);
  for (const pattern of known.keys()) expect([...pattern].reduce((sum, width) => sum + Number(width), 0)).toBe(11);
});

test("the example of the standard's description has its check sign: PJJ123C, 55 from set B", () => {
  const widths = code128("PJJ123C") ?? [];
  expect(widths.slice(-13, -7).join("")).toBe("311321");
});

test("what is printed is read again", () => {
  const sign = fc.integer({ min: 32, max: 31 + 95 }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1, maxLength: 40 }), (signs) => {
      const text = signs.join("");
      const widths = code128(text) ?? [];
      const readable = widths.slice(-13, -7).join("");
      // A check sign beyond the printable ones has a pattern of its own.
      fc.pre(known.has(readable));
      expect(scanned(widths)).toBe(text);
    }),
  );
});

test("Arabic and emoji have no bars", () => {
  expect([code128("طرد"), code128("📦"), code128("")]).toEqual([undefined, undefined, undefined]);
});

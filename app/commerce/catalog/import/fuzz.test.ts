import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "#app/commerce/kernel/locale.ts";
import { shopifyNames } from "./formats/shopify-columns.ts";
import { woocommerceNames } from "./formats/woocommerce-columns.ts";
import { describeProblem } from "./problems.ts";
import { readAll } from "./read-for-test.ts";
import type { ImportedProduct, Problem } from "./types.ts";

const cell = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom("", "a", "b", "Bol", "10", "1 299,50", "-5", "x", "true", "S", "M", "simple"),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom("variable", "variation", "A", "id:1", "1", "https://x.example/1.jpg", "a, b > c"),
  },
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    '"',
    '""',
    "=1+1",
    "\u0000",
    "🎁",
    "مزهرية",
    "<p>x",
    "<script>",
    "\n",
    "\r\n",
    ";",
    "1e9",
    "9".repeat(400),
  ),
);

const names = [shopifyNames, woocommerceNames].map((each) => Object.values(each).map(([first]) => first as string));

const table = fc
  .constantFrom(...names)
  .chain((all) => fc.subarray([...all, "Attribute 1 name", "Attribute 1 value(s)"], { minLength: 2 }))
  .chain((header) =>
    fc.record({
      header: fc.constant(header),
      rows: fc.array(fc.array(cell, { minLength: header.length, maxLength: header.length }), {
        minLength: 1,
        maxLength: 12,
      }),
      delimiter: fc.constantFrom(",", ";", "\t"),
      record_delimiter: fc.constantFrom("\n", "\r\n"),
      bom: fc.boolean(),
    }),
  );

function expectSound(products: readonly ImportedProduct[], problems: readonly Problem[], lines: number): void {
  const skus = products.flatMap((product) => product.variants.map((variant) => variant.sku));
  expect(new Set(skus).size).toBe(skus.length);
  for (const product of products) {
    expect(product.handle).toMatch(/^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u);
    expect(product.title).not.toBe("");
    expect(product.variants.length).toBeGreaterThan(0);
    for (const variant of product.variants) {
      expect(variant.options).toHaveLength(product.optionNames.length);
      expect(variant.sku).not.toBe("");
      for (const figure of [variant.price ?? 0, variant.stock ?? 0, variant.grams ?? 0]) {
        expect(Number.isSafeInteger(figure) && figure >= 0).toBe(true);
      }
    }
  }
  for (const problem of problems) {
    expect(problem.line).toBeGreaterThan(0);
    expect(problem.line).toBeLessThanOrEqual(lines);
    for (const locale of LOCALES) expect(describeProblem(problem, locale)).not.toBe("");
  }
}

describe("whatever the file holds", () => {
  it("a well-formed table becomes sound products, and every row lands or is accounted for", async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom("shopify" as const, "woocommerce" as const), async (made, format) => {
        const { header, rows, ...options } = made;
        const text = stringify([header, ...rows], options);
        const { products, problems, rows: placed } = await readAll(text, { format, chunk: 37 });
        expectSound(products, problems, text.split(/\r\n|\n|\r/).length);
        if (placed > 0 && products.length === 0) {
          expect(problems.some((problem) => problem.severity === "error")).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("bytes at random never break the reader", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.tuple(table, fc.uint8Array({ maxLength: 60 }), fc.nat()).map(([{ header, rows }, noise, at]) => {
        const text = Buffer.from(stringify([header, ...rows]));
        const cut = at % (text.length + 1);
        return Buffer.concat([text.subarray(0, cut), noise, text.subarray(cut)]);
      }),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 90 }), async (file, chunk) => {
        const { products, problems } = await readAll(file, { chunk });
        expectSound(products, problems, Number.POSITIVE_INFINITY);
      }),
      { numRuns: 600 },
    );
  });

  it("the same file reads the same, however its bytes arrive", async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 50 }), async ({ header, rows, ...options }, chunk) => {
        const text = stringify([header, ...rows], options);
        const [whole, pieces] = [await readAll(text, { chunk: 1_000_000 }), await readAll(text, { chunk })];
        expect(pieces).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });
});

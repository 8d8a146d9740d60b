import { once } from "node:events";
import { PassThrough, Writable } from "node:stream";
import { parse } from "csv-parse/sync";
import excel from "exceljs";
import { describe, expect, test } from "vitest";
import { EXPORT_FORMATS, type Item, type Report } from "../types.ts";
import { FORMATS } from "./write-report.server.ts";

const hostile = [
  "=1+1",
  "+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(1)",
  "\t=1",
  "\r=1",
  ' =HYPERLINK("http://x")',
  "\u200f=1+1",
  'She said "no", twice\nand left',
  "الدار البيضاء 😀 n° 12 (bis)",
  "\u0000\u0008 \ud800 lone",
];

function report(items: Iterable<Item>, locale: Report["locale"] = "fr"): Report {
  return {
    title: "Commandes [test]",
    subtitle: "Toutes",
    locale,
    timeZone: "Africa/Tunis",
    columns: [
      { title: "Numéro", width: 10, print: 1 },
      { title: "Date", width: 16, print: 2 },
      { title: "Client", width: 20, print: 3 },
      { title: "Total", width: 10, print: 1 },
    ],
    parts: [
      { title: "Article", width: 20, print: 3 },
      { title: "Quantité", width: 8, print: 1 },
    ],
    items: (async function* () {
      yield* items;
    })(),
  };
}

const item = (name: string, parts: Item["parts"] = [["Vase", 2]]): Item => ({
  cells: ["MZ-1001", { at: Date.UTC(2026, 10, 26, 13, 5) }, name, { amount: 129_950, currency: "MAD" }],
  parts,
});

async function written(format: (typeof EXPORT_FORMATS)[number], of: Report): Promise<Buffer> {
  const sink = new PassThrough();
  const chunks: Buffer[] = [];
  sink.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = once(sink, "end");
  await FORMATS[format].write(of, sink);
  await ended;
  return Buffer.concat(chunks);
}

async function cellsOf(file: Buffer): Promise<(string | number)[][]> {
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(file as never);
  const rows: (string | number)[][] = [];
  workbook.worksheets[0]?.eachRow((row) => {
    rows.push((row.values as (string | number)[]).slice(1));
  });
  return rows;
}

describe("a CSV", () => {
  test("begins with the mark that Excel looks for, and has a row for each part; amounts stand in the first", async () => {
    const file = await written(
      "csv",
      report([
        item("Amina", [
          ["Vase", 2],
          ["Bol", 1],
        ]),
      ]),
    );
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(parse(file, { bom: true })).toEqual([
      ["Numéro", "Date", "Client", "Total", "Article", "Quantité"],
      ["MZ-1001", "2026-11-26 14:05", "Amina", "1299.50", "Vase", "2"],
      ["MZ-1001", "2026-11-26 14:05", "Amina", "", "Bol", "1"],
    ]);
  });

  test.each(hostile.slice(0, 8))("never lets %j be a formula, nor a question that begins so", async (text) => {
    const asked = report([item(text)]);
    const columns = asked.columns.map((column, index) => (index === 2 ? { ...column, title: text } : column));
    const [head, row] = parse(await written("csv", { ...asked, columns }), { bom: true }) as string[][];
    expect([head?.[2], row?.[2]]).toEqual([`'${text}`, `'${text}`]);
  });

  test("leaves a phone number as it is", async () => {
    const [, row] = parse(await written("csv", report([item("+212612345678")])), { bom: true }) as string[][];
    expect(row?.[2]).toBe("+212612345678");
  });
});

describe("an Excel workbook", () => {
  test("holds amounts as numbers and everything else as text", async () => {
    const rows = await cellsOf(await written("xlsx", report([item("Amina")])));
    expect(rows[1]).toEqual(["MZ-1001", "2026-11-26 14:05", "Amina", 1299.5, "Vase", 2]);
  });

  test("takes hostile text as text, and can still be opened", async () => {
    const rows = await cellsOf(await written("xlsx", report(hostile.map((text) => item(text)))));
    expect(rows).toHaveLength(hostile.length + 1);
    expect(rows[1]?.[2]).toBe("=1+1");
    expect(rows.at(-1)?.[2]).toBe("  lone");
  });

  test("says each text back as it was, amounts with the decimals of their currency, and what is empty not at all", async () => {
    const texts = ["<b>&\"'", "_x0041_ _x41_", "a\nb", "  two  ", "é".repeat(40_000)];
    const amounts = [1_500, -1_234].flatMap((amount) =>
      (["TND", "MAD", "XOF"] as const).map((currency) => ({ amount, currency })),
    );
    const workbook = new excel.Workbook();
    const items = [
      ...texts.map((text) => item(text)),
      ...amounts.map((amount): Item => ({ cells: ["", null, "", amount], parts: [] })),
    ];
    await workbook.xlsx.load((await written("xlsx", report(items, "ar"))) as never);
    const sheet = workbook.worksheets[0];
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Commandes  test "]);
    expect(sheet?.views).toMatchObject([{ state: "frozen", ySplit: 1, rightToLeft: true }]);
    expect(sheet?.getCell(1, 1).font).toMatchObject({ bold: true });
    expect([1, 2, 3].map((column) => sheet?.getColumn(column).width)).toEqual([10, 16, 20]);
    // Excel reads `_x0041_` as A, and `_x005F_` as what begins such a word; the library that reads it here knows neither.
    const stored = texts.map((text) => text.slice(0, 32_767).replace("_x0041_", "_x005F_x0041_"));
    expect(texts.map((_, index) => sheet?.getCell(index + 2, 3).value)).toEqual(stored);
    const cells = amounts.map((_, index) => sheet?.getCell(texts.length + 2 + index, 4));
    expect(cells.map((cell) => cell?.value)).toEqual([1.5, 15, 1_500, -1.234, -12.34, -1_234]);
    expect(cells.slice(0, 3).map((cell) => cell?.numFmt)).toEqual(["#,##0.000", "#,##0.00", "#,##0"]);
    expect(sheet?.getCell(texts.length + 2, 1).value).toBeNull();
  });
});

test("a PDF takes hostile text, words without end and many items", async () => {
  const items = [
    ...hostile.map((text) => item(text)),
    item("x".repeat(5_000)),
    item("ا".repeat(2_000)),
    ...Array.from({ length: 200 }, (_, index) => item(`Client ${index}`)),
  ];
  for (const locale of ["fr", "ar"] as const) {
    const file = (await written("pdf", report(items, locale))).toString("latin1");
    expect(file.startsWith("%PDF-1.")).toBe(true);
    expect(file.trimEnd().endsWith("%%EOF")).toBe(true);
    expect(file.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(6);
  }
});

test.each(EXPORT_FORMATS)("%s without an item is a whole file all the same", async (format) => {
  expect((await written(format, report([]))).length).toBeGreaterThan(30);
});

test.each(EXPORT_FORMATS)("%s says so when what it is written to breaks", async (format) => {
  const sink = new Writable({
    write: (_, __, done) => done(new Error("disk full")),
  });
  const items = Array.from({ length: 800 }, (_, index) => item(`Client ${index}`));
  await expect(FORMATS[format].write(report(items), sink)).rejects.toThrow("disk full");
});

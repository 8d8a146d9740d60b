import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify";
import { toDecimal } from "#app/commerce/kernel/money.ts";
import type { Cell, Report } from "../types.ts";
import { flatRows, localMinute, safeText } from "./rows.ts";

/**
 * Comma-separated values as RFC 4180 has them, in UTF-8 with a byte order mark (without it Excel takes Arabic for Latin).
 * Amounts are plain decimals. Rows are read no faster than `sink` takes them.
 */
export async function writeCsv(report: Report, sink: Writable): Promise<void> {
  await pipeline(rows(report), stringify({ bom: true, record_delimiter: "windows", quoted_match: LINE_END }), sink);
}

/** The library quotes a cell for the two characters that end its own lines; a lone one ends lines for others. */
const LINE_END = /[\r\n]/;

async function* rows(report: Report): AsyncGenerator<string[]> {
  // Of answers the titles are questions: words of whoever wrote the form.
  yield [...report.columns, ...report.parts].map((column) => safeText(column.title));
  for await (const item of report.items) {
    for (const row of flatRows(item, report)) yield row.map((cell) => plain(cell, report.timeZone));
  }
}

function plain(cell: Cell, timeZone: string): string {
  if (cell === null) return "";
  if (typeof cell === "string") return safeText(cell);
  if (typeof cell === "number") return String(cell);
  return "at" in cell ? localMinute(cell.at, timeZone) : toDecimal(cell);
}

import { once } from "node:events";
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { CsvError, type CsvErrorCode, parse } from "csv-parse";
import { GOALS, type Goal, type Visitors, VisitorTally } from "#app/commerce/experiments/index.server.ts";

/** Of one line, bytes. */
const LONGEST = 64_000;
const COLUMNS = ["visitor", "variant", ...GOALS] as const;

/** A file that cannot be read, with what is wrong and where. */
export class VisitorsError extends Error {}

/**
 * Adds a CSV of visitors up by variant: `visitor,variant,orders,delivered_margin`, in any order, other columns are left
 * alone; separated by commas, semicolons or tabs (then numbers may have a decimal comma); a visitor may stand in several lines, whose figures are added.
 * @param path "-" reads standard input
 * @throws VisitorsError with the line and the column
 */
export async function readVisitors(path: string, goal: Goal): Promise<Visitors> {
  return addUp(path === "-" ? process.stdin : createReadStream(path), goal);
}

export async function addUp(source: Readable, goal: Goal): Promise<Visitors> {
  const tally = new VisitorTally();
  let hasHeader = false;
  try {
    const delimiter = await delimiterOf(source);
    const rows = source.pipe(
      parse({
        bom: true,
        columns: (header: string[]) => {
          hasHeader = true;
          return checkedHeader(header);
        },
        delimiter,
        skip_empty_lines: true,
        trim: true,
        info: true,
        max_record_size: LONGEST,
      }),
    );
    source.once("error", (error) => rows.destroy(error));
    const isDecimalComma = delimiter !== ",";
    for await (const { record, info } of rows) {
      if (isDecimalComma) for (const column of GOALS) record[column] = record[column]?.replace(DECIMAL_COMMA, "$1.$2");
      add(tally, record, info.lines, goal);
    }
  } catch (error) {
    if (error instanceof CsvError) {
      throw new VisitorsError(`line ${String(error.lines)}: ${UNREADABLE[error.code] ?? error.message}`);
    }
    throw error;
  }
  if (!hasHeader) checkedHeader([]);
  return tally.sums();
}

const WITHIN_A_CELL = `write a quote within a cell twice (""), and quotes around the cell`;

/** What keeps lines from being told apart, and what to do. */
const UNREADABLE: Readonly<Partial<Record<CsvErrorCode, string>>> = {
  CSV_RECORD_INCONSISTENT_COLUMNS: "not as many cells as the first line names; leave a cell empty, but keep its mark",
  CSV_QUOTE_NOT_CLOSED: "the file ends within a quoted cell; add the quote that is missing above",
  CSV_INVALID_CLOSING_QUOTE: `a cell goes on after its quote; ${WITHIN_A_CELL}`,
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: `a cell goes on after its quote; ${WITHIN_A_CELL}`,
  INVALID_OPENING_QUOTE: `a quote stands within a cell; ${WITHIN_A_CELL}`,
  CSV_MAX_RECORD_SIZE: `longer than ${LONGEST} bytes; a quote may be missing in it`,
};

/** As spreadsheets write numbers in French, between semicolons or tabs. */
const DECIMAL_COMMA = /^([-+]?\d+),(\d+)$/;

/** The mark between cells, by the first of the file, which is put back. */
async function delimiterOf(source: Readable): Promise<string> {
  await once(source, "readable");
  const chunk: unknown = source.read();
  if (chunk === null) return ",";
  source.unshift(chunk);
  const [header = ""] = String(chunk).split(/[\r\n]/, 1);
  return [";", "\t"].find((mark) => header.includes(mark)) ?? ",";
}

function checkedHeader(header: string[]): string[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = COLUMNS.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw new VisitorsError(`line 1: the column ${missing.join(", ")} is missing (needed: ${COLUMNS.join(",")})`);
  }
  const twice = COLUMNS.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice) throw new VisitorsError(`line 1: the column ${twice} stands there twice`);
  return names;
}

function add(tally: VisitorTally, row: Readonly<Record<string, string>>, line: number, goal: Goal): void {
  const { visitor = "", variant = "" } = row;
  for (const [column, value] of Object.entries({ visitor, variant })) {
    if (value === "") throw new VisitorsError(`line ${line}: "${column}" is empty`);
    // What a decoder puts where bytes mean nothing.
    if (value.includes("\ufffd")) throw new VisitorsError(`line ${line}: "${column}" is no UTF-8 text`);
  }
  for (const column of GOALS) numberIn(row, column, line);
  tally.add(visitor, variant, numberIn(row, goal, line));
}

function numberIn(row: Readonly<Record<string, string>>, column: Goal, line: number): number {
  const text = row[column] ?? "";
  const value = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value))
    throw new VisitorsError(`line ${line}: "${column}" is not a number: ${text.slice(0, 40)}`);
  if (column === "orders" && (value < 0 || !Number.isInteger(value))) {
    throw new VisitorsError(`line ${line}: "orders" is not a count: ${text.slice(0, 40)}`);
  }
  return value;
}

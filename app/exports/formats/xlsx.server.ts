import { once } from "node:events";
import { PassThrough, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CURRENCY_DECIMALS } from "#app/commerce/kernel/money.ts";
import type { Cell, Report } from "../types.ts";
import { flatRows, isAmount, localMinute } from "./rows.ts";

/** Rows a sheet can hold, by its format; the head is one of them. */
const MOST_ROWS = 1_048_576;
/** Characters one cell can hold. */
const MOST_CHARACTERS = 32_767;

/** Control characters, lone halves of a pair: with one of them in it, nobody can open the file. */
const NOT_IN_XML = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/**
 * An Excel workbook, written row by row. Text is stored as text, so nothing in it is ever a formula; amounts are numbers.
 * What a sheet cannot hold goes on in the next.
 */
export async function writeXlsx(report: Report, sink: Writable): Promise<void> {
  const { default: excel } = await import("exceljs");
  // The library writes on without waiting; between it and the sink stands a buffer that is waited for.
  const buffer = new PassThrough();
  const written = pipeline(buffer, sink);
  // A sink that fails while rows are being read is told by `written` below, not by an unhandled rejection.
  written.catch(() => undefined);
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream: buffer, useStyles: true, useSharedStrings: false });
  const addSheet = (number: number) => {
    const name = number === 1 ? report.title : `${report.title} ${number}`;
    const sheet = workbook.addWorksheet(name.replace(/[*?:\\/[\]]/g, " ").slice(0, 31), {
      views: [{ state: "frozen", ySplit: 1, rightToLeft: report.locale === "ar" }],
    });
    sheet.columns = [...report.columns, ...report.parts].map(({ title, width }) => ({ header: title, width }));
    sheet.getRow(1).font = { bold: true };
    sheet.getRow(1).commit();
    return sheet;
  };
  let sheet = addSheet(1);
  let [sheets, rows] = [1, 1];
  for await (const item of report.items) {
    for (const cells of flatRows(item, report)) {
      if (rows === MOST_ROWS) {
        sheet.commit();
        sheet = addSheet(++sheets);
        rows = 1;
      }
      const row = sheet.addRow(cells.map((cell) => sheetValue(cell, report.timeZone)));
      cells.forEach((cell, index) => {
        if (isAmount(cell)) row.getCell(index + 1).numFmt = amountFormat(CURRENCY_DECIMALS[cell.currency]);
      });
      row.commit();
      rows++;
    }
    if (buffer.destroyed) break;
    if (buffer.writableNeedDrain) await Promise.race([once(buffer, "drain"), written]);
  }
  if (!buffer.destroyed) {
    sheet.commit();
    await workbook.commit();
  }
  await written;
}

function sheetValue(cell: Cell, timeZone: string): string | number | null {
  if (typeof cell === "string") return cell.replace(NOT_IN_XML, "").slice(0, MOST_CHARACTERS);
  if (cell === null || typeof cell === "number") return cell;
  return "at" in cell ? localMinute(cell.at, timeZone) : cell.amount / 10 ** CURRENCY_DECIMALS[cell.currency];
}

function amountFormat(decimals: number): string {
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

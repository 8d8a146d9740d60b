import { ok, type Refusal, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import type { Report, Row } from "../types.ts";
import { decodeText } from "./decode-text.ts";
import { declaredDelimiter, detectDelimiter } from "./delimiter.ts";
import { Lookahead } from "./lookahead.ts";
import { physicalLines } from "./physical-lines.ts";
import { readRecords } from "./records.ts";
import { splitRecord } from "./split-record.ts";

export type FileRefusal = Refusal<
  "file.empty" | "file.header-only" | "file.spreadsheet" | "file.not-text" | "file.one-column"
>;

export interface Table {
  header: string[];
  /** Can be read once. */
  rows(report: Report): AsyncGenerator<Row>;
}

/**
 * Opens a CSV file whatever its encoding, delimiter and line ends, and refuses what is no table: an Excel workbook,
 * a picture, nothing at all.
 */
export async function openTable(source: AsyncIterable<Uint8Array>): Promise<Result<Table, FileRefusal>> {
  const lines = new Lookahead(physicalLines(decodeText(source), IMPORT_LIMITS.recordChars));
  let first = await lines.peek(0);
  if (first?.text.startsWith("PK\u0003\u0004")) return refuse("file.spreadsheet");
  const declared = first && declaredDelimiter(first.text);
  if (declared) lines.drop(1);
  for (first = await lines.peek(0); first && first.text.trim() === ""; first = await lines.peek(0)) lines.drop(1);
  if (!first) return refuse("file.empty");
  if (hasControls(first.text)) return refuse("file.not-text");

  const delimiter = declared ?? detectDelimiter(first.text);
  const header = splitRecord(first.text, delimiter) ?? splitRecord(first.text, delimiter, true);
  lines.drop(1);
  if (!header || header.length < 2 || header.length > IMPORT_LIMITS.columns) {
    return refuse(hasControls((await lines.peek(0))?.text ?? "") ? "file.not-text" : "file.one-column");
  }
  if (!(await lines.peek(0))) return refuse("file.header-only");
  const names = header.map((name) => name.replace(/^\ufeff/, "").trim());
  return ok({ header: names, rows: (report) => readRecords(lines, { delimiter, width: names.length }, report) });
}

/** Characters no text has: a picture or an archive that was handed in by mistake. */
function hasControls(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  return /[\u0000-\u0008\u000e-\u001f]/.test(text);
}

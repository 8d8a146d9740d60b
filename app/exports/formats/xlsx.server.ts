import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Zip } from "fflate";
import { CURRENCY_DECIMALS, toDecimal } from "#app/commerce/kernel/money.ts";
import type { Cell, Report } from "../types.ts";
import { flatRows, localMinute } from "./rows.ts";
import { packed } from "./zip-entry.server.ts";

/** Rows a sheet can hold, by its format; the head is one of them. */
const MOST_ROWS = 1_048_576;
/** Characters one cell can hold. */
const MOST_CHARACTERS = 32_767;
/** Characters of a sheet that are handed on at once. */
const AT_ONCE = 32_768;

/** Control characters, lone halves of a pair: with one of them in it, nobody can open the file. */
const NOT_IN_XML = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
/** What would be read as the character of that number. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Indexes of formats in `STYLES`: titles, and amounts by the decimals of their currency. */
const BOLD = 1;
const AMOUNTS: Readonly<Record<number, number>> = { 0: 2, 2: 3, 3: 4 };

/**
 * An Excel workbook (ECMA-376), written row by row: a row is text once, and nothing of it is kept. Text is stored as text,
 * so nothing in it is ever a formula; amounts are numbers. What a sheet cannot hold goes on in the next.
 */
export async function writeXlsx(report: Report, sink: Writable): Promise<void> {
  await pipeline(workbook(report), sink);
}

async function* workbook(report: Report): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    made.push(bytes);
  });
  const rows = rowsOf(report);
  const sheets: string[] = [];
  try {
    for (let next = await rows.next(); sheets.length === 0 || !next.done; next = await rows.next()) {
      const number = sheets.length + 1;
      sheets.push(number === 1 ? sheetName(report.title) : `${sheetName(report.title)} ${number}`);
      const first = next.done ? [] : [next.value];
      yield* packed(zip, made, `xl/worksheets/sheet${number}.xml`, sheetXml(report, first, rows, number === 1));
    }
  } finally {
    await rows.return(undefined);
  }
  for (const [name, text] of Object.entries(partsOf(sheets))) yield* packed(zip, made, name, [XML + text]);
  zip.end();
  yield* made;
}

async function* rowsOf(report: Report): AsyncGenerator<Cell[]> {
  for await (const item of report.items) yield* flatRows(item, report);
}

/** As many rows as one sheet holds; the rest is left for the next. */
async function* sheetXml(
  { columns, parts, locale, timeZone }: Report,
  first: readonly Cell[][],
  rows: AsyncGenerator<Cell[]>,
  isShown: boolean,
): AsyncGenerator<string> {
  const titles = [...columns, ...parts];
  const letters = titles.map((_, index) => lettersOf(index));
  const row = (cells: readonly Cell[], number: number, style = "") =>
    `<row r="${number}">${cells.map((cell, index) => cellXml(cell, `${letters[index]}${number}`, style, timeZone)).join("")}</row>`;
  const view = `${locale === "ar" ? ' rightToLeft="1"' : ""}${isShown ? ' tabSelected="1"' : ""}`;
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView${view} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`;
  yield titles
    .map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  yield "</cols><sheetData>";
  let number = 1;
  let text = row(
    titles.map(({ title }) => title),
    number,
    ` s="${BOLD}"`,
  );
  for (const cells of first) text += row(cells, ++number);
  while (number < MOST_ROWS) {
    const next = await rows.next();
    if (next.done) break;
    text += row(next.value, ++number);
    if (text.length < AT_ONCE) continue;
    yield text;
    text = "";
  }
  yield `${text}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, at: string, style: string, timeZone: string): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${at}"${style}><v>${cell}</v></c>`;
  if (typeof cell === "string") return textXml(cell, at, style);
  if ("at" in cell) return textXml(localMinute(cell.at, timeZone), at, style);
  return `<c r="${at}" s="${AMOUNTS[CURRENCY_DECIMALS[cell.currency]]}"><v>${toDecimal(cell)}</v></c>`;
}

function textXml(text: string, at: string, style: string): string {
  const kept = text.slice(0, MOST_CHARACTERS).replace(NOT_IN_XML, "").replace(ESCAPE, "_x005F_");
  return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(kept)}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (each) => ENTITIES[each] ?? each);
}

/** `A` … `Z`, `AA` …: the name of a column. */
function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last;
}

function sheetName(title: string): string {
  return title
    .replace(NOT_IN_XML, "")
    .replace(/[*?:\\/[\]']/g, " ")
    .slice(0, 26);
}

/** All parts but the sheets themselves, by their names in the archive. */
function partsOf(sheets: readonly string[]): Record<string, string> {
  const each = (text: (number: number, name: string) => string) =>
    sheets.map((name, index) => text(index + 1, escaped(name))).join("");
  const styles = sheets.length + 1;
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="${SPREADSHEET}.${kind}+xml"/>`;
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relations = (all: string) => `<Relationships xmlns="${PACKAGE}/relationships">${all}</Relationships>`;
  return {
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((number, name) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      each((number) => relation(number, "worksheet", `worksheets/sheet${number}.xml`)) +
        relation(styles, "styles", "styles.xml"),
    ),
    "xl/styles.xml": STYLES,
    "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")),
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type("workbook.xml", "sheet.main")}${type("styles.xml", "styles")}${each((number) => type(`worksheets/sheet${number}.xml`, "worksheet"))}</Types>`,
  };
}

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.000"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>${[3, 4, 164].map((format) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join("")}</cellXfs></styleSheet>`;

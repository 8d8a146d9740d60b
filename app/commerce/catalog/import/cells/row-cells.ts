import type { Values } from "#app/commerce/kernel/messages.ts";
import { type Columns, columnName } from "../formats/columns.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import type { ProblemCode } from "../problems.ts";
import type { Report, Row } from "../types.ts";

/** One row by field name. Whoever reads a cell says here what is wrong with it; an error fails the row. */
export class RowCells<F extends string> {
  readonly columns: Columns<F>;
  readonly row: Row;
  readonly report: Report;
  failed = false;

  constructor(columns: Columns<F>, row: Row, report: Report) {
    this.columns = columns;
    this.row = row;
    this.report = report;
  }

  has(field: F): boolean {
    return this.columns.index.has(field);
  }

  /** The cell as it stands, trimmed; "" when there is no such column. */
  raw(field: F): string {
    const at = this.columns.index.get(field);
    return at === undefined ? "" : (this.row.cells[at] ?? "").trim();
  }

  /** A text of at most `max` characters; undefined when the file has no such column. */
  text(field: F, max: number): string | undefined {
    if (!this.has(field)) return undefined;
    const value = this.raw(field).normalize("NFC");
    if (value.length > max) this.error(field, "text.too-long", { found: value.length, max });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    else if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(value)) this.error(field, "cell.control");
    else if (value.includes("\ufffd")) this.warn(field, "cell.damaged");
    else if (/^[=@]|^[+-](?![\d\s])/.test(value)) this.warn(field, "cell.formula");
    return value;
  }

  error(field: F | null, code: ProblemCode, values: Values = {}): undefined {
    this.failed = true;
    this.report({ severity: "error", line: this.row.line, column: this.name(field), code, values });
  }

  warn(field: F | null, code: ProblemCode, values: Values = {}): undefined {
    this.report({ severity: "warning", line: this.row.line, column: this.name(field), code, values });
  }

  /** Refuses a row that has more or fewer cells than the header; empty ones at the end are no matter. */
  checkWidth(): void {
    const expected = this.columns.header.length;
    const { cells } = this.row;
    const found = cells.length;
    if (found === expected || (found > expected && cells.slice(expected).every((cell) => cell.trim() === ""))) return;
    const column = this.columns.header[Math.min(found, expected - 1)] ?? null;
    this.failed = true;
    this.report({ severity: "error", line: this.row.line, column, code: "row.cells", values: { found, expected } });
  }

  private name(field: F | null): string | null {
    return field === null ? null : columnName(this.columns, field);
  }
}

/** What a message may quote of a cell. */
export function quoted(value: string): string {
  return value.length > 40 ? `${value.slice(0, 39)}…` : value;
}

/** yes / no as shops write it; undefined when the cell says neither. */
export function readFlag(value: string): boolean | undefined {
  const word = value.toLowerCase();
  if (["true", "1", "yes", "oui", "vrai", "نعم", "y"].includes(word)) return true;
  if (["false", "0", "-1", "no", "non", "faux", "لا", "n"].includes(word)) return false;
  return undefined;
}

/** An https (or http) address of a picture, kept as it is; undefined and a warning when it is none. */
export function readAddress<F extends string>(cells: RowCells<F>, field: F, value: string): string | undefined {
  if (value === "") return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const sound = url && ["https:", "http:"].includes(url.protocol) && url.hostname !== "" && !url.username;
  if (!sound || value.length > IMPORT_LIMITS.address)
    return cells.warn(field, "image.address", { found: quoted(value) });
  return url.href;
}

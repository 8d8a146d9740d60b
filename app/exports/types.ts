import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Money } from "#app/commerce/kernel/money.ts";

export const EXPORT_FORMATS = ["csv", "xlsx", "pdf"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A value with its meaning; each format writes it in its own way. `at` is epoch ms. */
export type Cell = string | number | null | Money | { at: number };

export interface Column {
  title: string;
  /** Width in a spreadsheet, in characters. */
  width: number;
  /** Share of a printed row; a column without one is not printed. */
  print?: number;
  /** Stands in an item's first row alone: long texts are not repeated beside each part. */
  once?: boolean;
  /** Its cells are numbers, and stand at the row's end side. */
  numeric?: boolean;
}

/** One thing with what it consists of: an order and its lines. */
export interface Item {
  /** One cell for each of `Report.columns`. */
  cells: readonly Cell[];
  /** For each part one cell for each of `Report.parts`. */
  parts: readonly (readonly Cell[])[];
}

/** What is exported, whatever the format: columns in words of one language, and items that are read as they are written. */
export interface Report {
  title: string;
  /** What the report covers: period, filters. */
  subtitle: string;
  locale: Locale;
  /** IANA zone in which moments are written. */
  timeZone: string;
  columns: readonly Column[];
  /** Columns of the parts; in a spreadsheet they follow the item's own, one row a part. */
  parts: readonly Column[];
  items: AsyncIterable<Item>;
}

/** What can be exported. Each kind says how to read its items and what its columns are. */
export const EXPORT_KINDS = ["orders", "products", "stock-movements", "answers"] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export type ExportState = "running" | "done" | "failed";

/** A file that somebody asked for. */
export interface ExportJob {
  id: string;
  kind: ExportKind;
  format: ExportFormat;
  /** The list's own search parameters, as a query string. */
  filter: string;
  locale: Locale;
  state: ExportState;
  /** Items written, of how many. */
  done: number;
  total: number;
  staffId: string | null;
  createdAt: number;
  /** Epoch ms. A running export that has not stirred for a minute was cut off. */
  updatedAt: number;
}

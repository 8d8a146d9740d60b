import type { Currency } from "#app/commerce/kernel/money.ts";
import type { ImportedProduct, ImportFormat, Report, Row } from "../types.ts";

/** Where a row belongs before products are put together: rows of one product may stand anywhere in the file. */
export interface Placement {
  /** Names under which a head row can be found by its children. */
  names: string[];
  /** The name a row calls its head by; the first row that bears the name is the head. */
  parent?: string;
}

export interface FormatOptions {
  currency: Currency;
}

/** How one kind of file is read. Pure: rows in, products and problems out. */
export interface CatalogueFormat {
  name: ImportFormat;
  /** How surely this header is of this format: the share of its telling columns, 0 to 1. */
  likeness(header: readonly string[]): number;
  /** Columns without which nothing can be read, as the file should spell them; [] when all are there. */
  missing(header: readonly string[]): string[];
  open(header: readonly string[], options: FormatOptions): FormatReader;
}

export interface FormatReader {
  /** How this file spells the columns that problems beyond a single row point at. */
  columns: { sku: string | null; parent: string | null };
  /** Undefined (and a problem reported) when the row belongs nowhere. */
  place(row: Row, report: Report): Placement | undefined;
  /** One product from its head row and its other rows, in the file's order; undefined when nothing of it can land. */
  assemble(rows: readonly Row[], report: Report): ImportedProduct | undefined;
}

import { westernDigits } from "#app/commerce/kernel/searchable.ts";
import type { ShelfRow } from "./types.ts";

/** One line of a count or a transfer, as it is typed. */
export interface SheetLine {
  /** What was scanned or typed. */
  code: string;
  /** Absent until the server has said what it is. */
  shelf?: ShelfRow;
  quantity: string;
  /** Why there is no article yet. */
  problem?: "unknown" | "offline";
}

/** Longer than any count is a barcode that was scanned into the wrong field. */
const MAX_DIGITS = 7;

/** A quantity as people type it, in any digits; undefined where it is none. */
export function readQuantity(text: string): number | undefined {
  const plain = westernDigits(text).replace(/[\s\u00a0\u202f]/g, "");
  return /^\d{1,7}$/.test(plain) ? Number(plain) : undefined;
}

/** A scanner types wherever the caret is: this is no quantity but the next article. */
export function isScannedCode(text: string): boolean {
  const plain = westernDigits(text).trim();
  return plain.length > MAX_DIGITS || /[^\d\s]/.test(plain);
}

/** One more of an article that is there already; else a new line at the top. */
export function addCode(lines: readonly SheetLine[], code: string): SheetLine[] {
  const at = lines.findIndex((line) => isLineOf(line, code));
  const known = lines[at];
  if (!known) return [{ code, quantity: "1" }, ...lines];
  const quantity = String((readQuantity(known.quantity) ?? 0) + 1);
  return [{ ...known, quantity }, ...lines.filter((_, index) => index !== at)];
}

/**
 * What the server found for a code takes its line's place, or is counted to the line the article already has (it was
 * scanned by barcode, then typed by SKU).
 */
export function placeShelf(lines: readonly SheetLine[], code: string, shelf: ShelfRow): SheetLine[] {
  const at = lines.findIndex((line) => line.code === code && !line.shelf);
  const fresh = lines[at];
  if (!fresh) return [...lines];
  const twin = lines.findIndex((line, index) => index !== at && line.shelf?.variantId === shelf.variantId);
  if (twin < 0) return lines.map((line, index) => (index === at ? { code, quantity: line.quantity, shelf } : line));
  const sum = (readQuantity(fresh.quantity) ?? 0) + (readQuantity(lines[twin]?.quantity ?? "") ?? 0);
  return lines
    .map((line, index) => (index === twin ? { ...line, quantity: String(sum) } : line))
    .filter((_, index) => index !== at);
}

function isLineOf(line: SheetLine, code: string): boolean {
  const wanted = code.toLowerCase();
  return line.code.toLowerCase() === wanted || line.shelf?.sku?.toLowerCase() === wanted;
}

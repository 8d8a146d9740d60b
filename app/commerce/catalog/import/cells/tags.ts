import { IMPORT_LIMITS } from "../limits.ts";
import { quoted, type RowCells } from "./row-cells.ts";

/** Comma-separated words, without doubles, in the file's order; undefined when the file has no such column. */
export function readTags<F extends string>(cells: RowCells<F>, field: F): string[] | undefined {
  if (!cells.has(field)) return undefined;
  const tags = [
    ...new Set(
      cells
        .raw(field)
        .normalize("NFC")
        .split(",")
        .map((tag) => tag.trim()),
    ),
  ].filter(Boolean);
  const long = tags.find((tag) => tag.length > IMPORT_LIMITS.tag);
  if (long)
    return cells.error(field, "text.too-long", { found: long.length, max: IMPORT_LIMITS.tag, text: quoted(long) });
  if (tags.length > IMPORT_LIMITS.tags) return cells.error(field, "tags.too-many", { max: IMPORT_LIMITS.tags });
  return tags;
}

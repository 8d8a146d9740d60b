import { IMPORT_LIMITS } from "../limits.ts";
import type { RowCells } from "./row-cells.ts";
import { quoted } from "./row-cells.ts";

/** The SKU the file gives; "" when it gives none. Shopify writes a leading `'` to keep zeros from spreadsheets. */
export function readSku<F extends string>(cells: RowCells<F>, field: F): string {
  const value = cells.raw(field).normalize("NFC").replace(/^'/, "").trim();
  if (value.length > IMPORT_LIMITS.sku) {
    cells.error(field, "text.too-long", { found: value.length, max: IMPORT_LIMITS.sku });
    return "";
  }
  if (/[\p{Cc}\p{Cf}]/u.test(value)) cells.error(field, "sku.invalid", { found: quoted(JSON.stringify(value)) });
  return value;
}

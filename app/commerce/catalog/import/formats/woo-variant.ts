import { readGrams, readPrice, readStock } from "../cells/numbers.ts";
import { readFlag } from "../cells/row-cells.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import type { ImportedVariant } from "../types.ts";
import type { FormatOptions } from "./format.ts";
import type { WooCells } from "./woocommerce-columns.ts";
import { WEIGHT_COLUMNS } from "./woocommerce-columns.ts";

type Sold = Omit<ImportedVariant, "sku" | "skuIsMade" | "options">;

/**
 * Price, stock and weight of a WooCommerce row. A sale price is what the buyer pays, the regular one is struck out.
 * Stock left empty beside "in stock: yes" means that the shop sells without counting: null.
 */
export function readWooVariant(cells: WooCells, { currency }: FormatOptions): Sold | undefined {
  const regular = cells.has("regularPrice") ? readPrice(cells, "regularPrice", currency) : undefined;
  const sale = cells.has("salePrice") ? readPrice(cells, "salePrice", currency) : undefined;
  const price = sale ?? regular;
  if (price === null) cells.error("regularPrice", "price.missing");
  const struck = typeof sale === "number" && typeof regular === "number" ? regular : null;
  const higher = struck !== null && typeof sale === "number" && struck > sale;
  if (struck !== null && !higher && struck !== sale) {
    cells.warn("regularPrice", "price.compare", { found: cells.raw("regularPrice") });
  }
  const stock = readWooStock(cells);
  const weight = WEIGHT_COLUMNS.find(([field]) => cells.has(field));
  const grams = weight && readGrams(cells, weight[0], weight[1]);
  const barcode = cells.text("barcode", IMPORT_LIMITS.barcode);
  if (cells.failed) return undefined;
  return {
    line: cells.row.line,
    ...(price !== undefined && price !== null && { price, compareAt: higher ? struck : null }),
    ...(stock !== undefined && { stock }),
    ...(grams !== undefined && { grams }),
    ...(barcode !== undefined && { barcode }),
  };
}

function readWooStock(cells: WooCells): number | null | undefined {
  const counted = cells.has("stock") ? readStock(cells, "stock") : undefined;
  if (typeof counted === "number" || cells.failed) return counted;
  if (!cells.has("inStock")) return undefined;
  return readFlag(cells.raw("inStock")) === false ? 0 : null;
}

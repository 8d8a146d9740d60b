import { readSku } from "../cells/given-sku.ts";
import { readGrams, readPrice, readStock } from "../cells/numbers.ts";
import { readAddress } from "../cells/row-cells.ts";
import { makeSku } from "../cells/sku.ts";
import { VariantShelf } from "../cells/variant-shelf.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import type { ImportedProduct, ImportedVariant } from "../types.ts";
import type { FormatOptions } from "./format.ts";
import type { ShopifyCells, ShopifyField } from "./shopify-columns.ts";

const OPTION_NAMES: readonly ShopifyField[] = ["option1Name", "option2Name", "option3Name"];
const OPTION_VALUES: readonly ShopifyField[] = ["option1", "option2", "option3"];
/** A row without any of these only brings a picture. */
const VARIANT_CELLS: readonly ShopifyField[] = [...OPTION_VALUES, "sku", "price", "barcode", "compareAt"];

/** Options and variants of a product; undefined when none of its rows can be sold. */
export function readVariants(
  rows: readonly ShopifyCells[],
  head: ShopifyCells,
  handle: string,
  options: FormatOptions,
): Pick<ImportedProduct, "optionNames" | "variants"> | undefined {
  const named = OPTION_NAMES.map((field) => head.text(field, IMPORT_LIMITS.optionName) ?? "");
  const plain = named[0]?.toLowerCase() === "title" && head.raw("option1").toLowerCase() === "default title";
  const optionNames = plain ? [] : named.filter(Boolean);
  const shelf = new VariantShelf();
  for (const cells of rows) {
    const isVariant = cells === head || VARIANT_CELLS.some((field) => cells.raw(field) !== "");
    if (!isVariant) continue;
    const variant = readVariant(cells, plain ? [] : named, handle, options);
    if (variant) shelf.add(variant, cells);
  }
  if (shelf.variants.length > 0) return { optionNames, variants: shelf.variants };
  return rows.some((cells) => cells.failed) ? undefined : head.error("price", "variants.none");
}

function readVariant(
  cells: ShopifyCells,
  named: readonly string[],
  handle: string,
  { currency }: FormatOptions,
): ImportedVariant | undefined {
  const values: string[] = [];
  for (const [i, field] of OPTION_VALUES.entries()) {
    const value = cells.text(field, IMPORT_LIMITS.optionValue) ?? "";
    const name = named[i] ?? "";
    if (name !== "" && value === "") cells.error(field, "option.missing", { option: name });
    if (name === "" && value !== "" && named.length > 0) cells.error(field, "option.unnamed");
    if (name !== "") values.push(value);
  }
  const price = cells.has("price") ? readPrice(cells, "price", currency) : undefined;
  if (price === null) cells.error("price", "price.missing");
  const compareAt = cells.has("compareAt") ? readPrice(cells, "compareAt", currency) : undefined;
  const stock = cells.has("stock") ? readStock(cells, "stock") : undefined;
  const grams = cells.has("grams") ? readGrams(cells, "grams", 1) : undefined;
  const barcode = cells.text("barcode", IMPORT_LIMITS.barcode);
  const given = readSku(cells, "sku");
  if (cells.failed) return undefined;

  const struck = compareAt !== undefined && compareAt !== null && compareAt > 0 ? compareAt : null;
  const higher = struck === null || price === undefined || price === null || struck > price;
  if (!higher && struck !== price) cells.warn("compareAt", "price.compare", { found: cells.raw("compareAt") });
  const image = readAddress(cells, "variantImage", cells.raw("variantImage"));
  return {
    line: cells.row.line,
    sku: given || makeSku(handle, values),
    skuIsMade: given === "",
    options: values,
    ...(price !== undefined && price !== null && { price }),
    ...(compareAt !== undefined && { compareAt: higher ? struck : null }),
    ...(stock !== undefined && stock !== null && { stock }),
    ...(grams !== undefined && { grams }),
    ...(barcode !== undefined && { barcode }),
    ...(image !== undefined && { image }),
  };
}

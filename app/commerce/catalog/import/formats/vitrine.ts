import { LOCALES, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import { splitTags } from "../../rules/tag-list.ts";
import { PRODUCT_STATUSES } from "../../types.ts";
import { readGrams, readPrice, readStock } from "../cells/numbers.ts";
import { RowCells } from "../cells/row-cells.ts";
import { VariantShelf } from "../cells/variant-shelf.ts";
import type { ImportedProduct, ImportedVariant, Report, Row } from "../types.ts";
import { columnName, mapColumns } from "./columns.ts";
import type { CatalogueFormat, FormatOptions } from "./format.ts";
import {
  readAttributes,
  readBundle,
  readCollections,
  readImages,
  readOptions,
  readSchedules,
  readTexts,
} from "./vitrine-cells.ts";
import { LOCALIZED, type LocalizedField, type VitrineField, vitrineNames } from "./vitrine-columns.ts";

type Cells = RowCells<VitrineField>;

const TELLING: readonly VitrineField[] = ["handle", "title.fr", "title.ar", "variantOptions", "productType", "images"];

/**
 * The file that `vitrine export products` writes, whole: every language, attributes, options with their labels, pictures,
 * bundles. Cells are taken as they stand, but for the apostrophe that keeps spreadsheets from computing them.
 */
export const vitrine: CatalogueFormat = {
  name: "vitrine",
  likeness(header) {
    const { index } = mapColumns(header, vitrineNames);
    return TELLING.filter((field) => index.has(field)).length / TELLING.length;
  },
  missing(header) {
    const { index } = mapColumns(header, vitrineNames);
    return (["handle", "variantOptions"] as const)
      .filter((field) => !index.has(field))
      .map((f) => vitrineNames[f][0] ?? f);
  },
  open(header, options) {
    const columns = mapColumns(header, vitrineNames);
    const cellsOf = (row: Row, report: Report) =>
      new RowCells(columns, { ...row, cells: row.cells.map((cell) => cell.replace(/^'/, "")) }, report);
    return {
      columns: { sku: columnName(columns, "sku"), parent: null },
      place(row, report) {
        const cells = cellsOf(row, report);
        cells.checkWidth();
        if (cells.failed) return undefined;
        const handle = cells.raw("handle");
        return handle ? { names: [handle], parent: handle } : cells.error("handle", "handle.missing");
      },
      assemble: (rows, report) =>
        assemble(
          rows.map((row) => cellsOf(row, report)),
          options,
        ),
    };
  },
};

function assemble(rows: readonly Cells[], { currency }: FormatOptions): ImportedProduct | undefined {
  const [head] = rows;
  if (!head) return undefined;
  const handle = head.raw("handle");
  const whole = readWhole(head);
  if (head.failed) return undefined;
  const shelf = new VariantShelf();
  for (const cells of rows) {
    const variant = readVariant(cells, handle, currency);
    if (variant) shelf.add(variant, cells);
  }
  if (shelf.variants.length === 0) return undefined;
  const title = LOCALES.map((locale) => whole.title?.[locale]).find(Boolean) ?? "";
  return { line: head.row.line, handle, handleIsMade: false, title, optionNames: [], variants: shelf.variants, whole };
}

/** What the first row says of the product; a field whose column the file lacks is left out, and stays as it is. */
function readWhole(head: Cells): NonNullable<ImportedProduct["whole"]> {
  const texts = Object.fromEntries(LOCALIZED.map((field) => [field, localized(head, field)]));
  const { seoTitle, seoDescription, ...plain } = texts as Record<LocalizedField, LocalizedText | undefined>;
  const status = PRODUCT_STATUSES.find((each) => each === head.raw("status").toLowerCase());
  return {
    handle: head.raw("handle"),
    ...(status && { status }),
    ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
    ...((seoTitle || seoDescription) && { seo: { title: seoTitle ?? {}, description: seoDescription ?? {} } }),
    ...(head.has("vendor") && { vendor: head.raw("vendor") }),
    ...(head.has("taxClass") && { taxClass: head.raw("taxClass") }),
    ...(head.has("tags") && { tags: splitTags(head.raw("tags")) }),
    ...(head.has("productType") && { typeHandle: head.raw("productType") }),
    ...(head.has("attributes") && { attributes: readAttributes(head, "attributes") }),
    ...(head.has("options") && { options: readOptions(head, "options") }),
    ...(head.has("images") && { images: readImages(head, "images") }),
    ...(head.has("bundle") && { bundle: readBundle(head, "bundle") }),
    ...(head.has("collections") && { collections: readCollections(head, "collections") }),
    ...(head.has("schedules") && { schedules: readSchedules(head, "schedules") }),
  };
}

function localized(head: Cells, field: LocalizedField): LocalizedText | undefined {
  const known = LOCALES.filter((locale) => head.has(`${field}.${locale}`));
  if (known.length === 0) return undefined;
  return Object.fromEntries(known.map((locale) => [locale, head.raw(`${field}.${locale}`)]));
}

function readVariant(cells: Cells, handle: string, currency: FormatOptions["currency"]): ImportedVariant | undefined {
  const price = readPrice(cells, "price", currency);
  if (price === null) cells.error("price", "price.missing");
  const compareAtPrice = readPrice(cells, "compareAt", currency);
  const cost = readPrice(cells, "cost", currency);
  const stock = cells.has("stock") ? readStock(cells, "stock") : undefined;
  const weight = cells.has("grams") ? readGrams(cells, "grams", 1) : undefined;
  const options = readTexts(cells, "variantOptions");
  if (cells.failed || typeof price !== "number") return undefined;
  const sku = cells.raw("sku");
  return {
    line: cells.row.line,
    // Never written: it tells variants of the file apart, whatever signs their options are made of.
    sku: sku || JSON.stringify([handle, ...options]),
    skuIsMade: sku === "",
    options,
    ...(stock !== undefined && { stock }),
    whole: {
      ...{ sku: sku || null, options, price },
      ...(cells.has("compareAt") && { compareAtPrice: compareAtPrice ?? null }),
      ...(cells.has("cost") && { cost: cost ?? null }),
      ...(weight !== undefined && { weight }),
      ...(cells.has("barcode") && { barcode: cells.raw("barcode") }),
      ...(cells.has("variantImage") && { imageSrc: cells.raw("variantImage") }),
    },
  };
}

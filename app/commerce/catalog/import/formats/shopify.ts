import { slugify } from "#app/commerce/kernel/slug.ts";
import { RowCells } from "../cells/row-cells.ts";
import { makeHandle } from "../cells/sku.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import type { ImportedProduct, Report, Row } from "../types.ts";
import { columnName, mapColumns } from "./columns.ts";
import type { CatalogueFormat, FormatOptions } from "./format.ts";
import { type ShopifyCells, type ShopifyField, shopifyNames } from "./shopify-columns.ts";
import { readImages } from "./shopify-images.ts";
import { readProductFields } from "./shopify-product.ts";
import { readVariants } from "./shopify-variants.ts";

const TELLING: readonly ShopifyField[] = ["handle", "title", "body", "option1Name", "option1", "price", "sku", "image"];

export const shopify: CatalogueFormat = {
  name: "shopify",
  likeness(header) {
    const { index } = mapColumns(header, shopifyNames);
    return TELLING.filter((field) => index.has(field)).length / TELLING.length;
  },
  missing(header) {
    const { index } = mapColumns(header, shopifyNames);
    return index.has("title") || index.has("handle") ? [] : [shopifyNames.handle[0], shopifyNames.title[0]];
  },
  open(header, options) {
    const columns = mapColumns(header, shopifyNames);
    const cellsOf = (row: Row, report: Report) => new RowCells(columns, row, report);
    return {
      columns: { sku: columnName(columns, "sku"), parent: null },
      place(row, report) {
        const cells = cellsOf(row, report);
        cells.checkWidth();
        if (cells.failed) return undefined;
        const handle = handleOf(cells);
        // A row that names its product twice is fine; one that names none belongs nowhere.
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

function handleOf(cells: ShopifyCells): string {
  const given = cells.raw("handle");
  const title = cells.raw("title");
  if (given !== "") return slugify(given, IMPORT_LIMITS.handle) || makeHandle(given);
  return title === "" ? "" : makeHandle(title);
}

function assemble(rows: readonly ShopifyCells[], options: FormatOptions): ImportedProduct | undefined {
  const head = rows.find((cells) => cells.raw("title") !== "") ?? rows[0];
  if (!head) return undefined;
  const handle = handleOf(head);
  if (["true", "1"].includes(head.raw("giftCard").toLowerCase())) return head.error("giftCard", "type.gift-card");
  const fields = readProductFields(head);
  if (!fields) return undefined;
  const variants = readVariants(rows, head, handle, options);
  if (!variants) return undefined;
  const images = readImages(rows);
  return { line: head.row.line, handle, handleIsMade: false, ...fields, ...variants, ...(images && { images }) };
}

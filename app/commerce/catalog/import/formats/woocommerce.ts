import { readSku } from "../cells/given-sku.ts";
import { RowCells } from "../cells/row-cells.ts";
import { makeHandle, makeSku } from "../cells/sku.ts";
import { VariantShelf } from "../cells/variant-shelf.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import type { ImportedProduct } from "../types.ts";
import { columnName, mapColumns } from "./columns.ts";
import type { CatalogueFormat, FormatOptions } from "./format.ts";
import { attributeColumns, readAttributes, type WooRow } from "./woo-attributes.ts";
import { readWooProduct } from "./woo-product.ts";
import { readWooVariant } from "./woo-variant.ts";
import { readVariations } from "./woo-variations.ts";
import { type WooCells, type WooField, woocommerceNames } from "./woocommerce-columns.ts";

const TELLING: readonly WooField[] = ["type", "name", "sku", "regularPrice", "salePrice", "categories", "published"];

export const woocommerce: CatalogueFormat = {
  name: "woocommerce",
  likeness(header) {
    const { index } = mapColumns(header, woocommerceNames);
    return TELLING.filter((field) => index.has(field)).length / TELLING.length;
  },
  missing(header) {
    const { index } = mapColumns(header, woocommerceNames);
    return index.has("name") ? [] : [woocommerceNames.name[0]];
  },
  open(header, options) {
    const columns = mapColumns(header, woocommerceNames);
    const attributes = attributeColumns(header);
    return {
      columns: { sku: columnName(columns, "sku"), parent: columnName(columns, "parent") },
      place(row, report) {
        const cells = new RowCells(columns, row, report);
        cells.checkWidth();
        return cells.failed ? undefined : place(cells);
      },
      assemble(rows, report) {
        const [head, ...children] = rows.map((row) => ({
          cells: new RowCells(columns, row, report),
          attributes: readAttributes(row, attributes),
        }));
        return head && assemble(head, children, options);
      },
    };
  },
};

function place(cells: WooCells): { names: string[]; parent?: string } | undefined {
  const parent = cells.raw("parent");
  const sku = cells.raw("sku");
  const id = cells.raw("id");
  const names = [sku && `sku:${sku}`, id && `id:${id}`].filter(Boolean);
  if (!typesOf(cells).includes("variation")) return { names };
  if (parent === "") return cells.error("parent", "parent.missing", { found: "" });
  return { names: [], parent: parent.startsWith("id:") ? parent : `sku:${parent}` };
}

function typesOf(cells: WooCells): string[] {
  const words = cells.raw("type").toLowerCase().split(",");
  return words.map((word) => word.trim()).filter(Boolean);
}

/** What cannot be sold here, and why. */
const REFUSED = { external: "type.external", grouped: "type.grouped" } as const;
const KNOWN = ["simple", "variable", "downloadable", "virtual", "variation"];

function assemble(head: WooRow, children: readonly WooRow[], options: FormatOptions): ImportedProduct | undefined {
  const { cells } = head;
  const types = typesOf(cells);
  for (const type of types) {
    if (type === "external" || type === "grouped") return cells.error("type", REFUSED[type]);
    if (!KNOWN.includes(type)) return cells.error("type", "type.unknown", { found: type });
  }
  if (types.includes("downloadable")) cells.warn("type", "type.downloadable");
  const fields = readWooProduct(cells);
  if (!fields) return undefined;
  const handle = makeHandle(fields.title).slice(0, IMPORT_LIMITS.handle);
  const base = { line: cells.row.line, handle, handleIsMade: true, ...fields };
  if (types.includes("variable")) {
    const made = readVariations(head, children, handle, options);
    return made && { ...base, ...made };
  }
  const given = readSku(cells, "sku");
  const shelf = new VariantShelf();
  const variant = readWooVariant(cells, options);
  if (!variant) return undefined;
  shelf.add({ ...variant, sku: given || makeSku(handle, []), skuIsMade: given === "", options: [] }, cells);
  return { ...base, optionNames: [], variants: shelf.variants };
}

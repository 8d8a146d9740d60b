import type { Currency } from "#app/commerce/kernel/money.ts";
import { ok, type Refusal, type Result } from "#app/commerce/kernel/result.ts";
import { chooseFormat } from "./formats/choose-format.ts";
import type { FormatReader } from "./formats/format.ts";
import { type FileRefusal, openTable } from "./read/open-table.ts";
import { Staging } from "./staging.server.ts";
import type { ImportedProduct, ImportFormat, Report } from "./types.ts";

export interface ReadOptions {
  format: ImportFormat | "auto";
  currency: Currency;
}

export interface Catalogue extends Disposable {
  format: ImportFormat;
  /** Rows of the file that belong to a product. */
  rows: number;
  /** Each product as the file tells it, SKUs unique; what cannot be taken is reported as it is met. Read once. */
  products(report: Report): Generator<{ product?: ImportedProduct; rows: number }>;
}

export type CatalogueRefusal = FileRefusal | Refusal<"format.unknown" | "columns.missing">;

/**
 * Reads a catalogue file of any size in constant memory: bytes → rows → products, whatever the encoding, delimiter and
 * order of rows. A file that is no catalogue is refused as a whole; anything smaller is a problem of its row.
 */
export async function readCatalogue(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  report: Report,
): Promise<Result<Catalogue, CatalogueRefusal>> {
  const table = await openTable(source);
  if (!table.ok) return table;
  const format = chooseFormat(table.value.header, options.format);
  if (!format.ok) return format;
  const reader = format.value.open(table.value.header, { currency: options.currency });
  const staging = new Staging();
  try {
    for await (const row of table.value.rows(report)) {
      const placement = reader.place(row, report);
      if (placement) staging.add(row, placement);
    }
  } catch (error) {
    staging[Symbol.dispose]();
    throw error;
  }
  return ok({
    format: format.value.name,
    rows: staging.close().rows,
    products: (products) => assembled(staging, reader, products),
    [Symbol.dispose]: () => staging[Symbol.dispose](),
  });
}

function* assembled(
  staging: Staging,
  reader: FormatReader,
  report: Report,
): Generator<{ product?: ImportedProduct; rows: number }> {
  for (const rows of staging.products()) {
    const product = reader.assemble(rows, report);
    const sound = product && withOwnSkus(product, staging, reader.columns.sku, report);
    yield { ...(sound && { product: withVariantImages(sound) }), rows: rows.length };
  }
  for (const { row, parent } of staging.orphans()) {
    const values = { found: parent.replace(/^sku:/, "") };
    report({ severity: "error", line: row.line, column: reader.columns.parent, code: "parent.missing", values });
    yield { rows: 1 };
  }
}

/** Leaves out variants whose SKU another row of the file holds; undefined when none is left. */
function withOwnSkus(
  product: ImportedProduct,
  staging: Staging,
  column: string | null,
  report: Report,
): ImportedProduct | undefined {
  const variants = product.variants.filter((variant) => {
    const other = staging.claim("sku", variant.sku, variant.line);
    if (other === undefined) return true;
    const values = { sku: variant.sku, other };
    report({ severity: "error", line: variant.line, column, code: "sku.duplicate", values });
    return false;
  });
  return variants.length > 0 ? { ...product, variants } : undefined;
}

/** A variant's picture is one of the product's. */
function withVariantImages(product: ImportedProduct): ImportedProduct {
  if (!product.images) return product;
  const images = [...product.images];
  for (const { image } of product.variants) {
    if (image && !images.some(({ src }) => src === image)) images.push({ src: image, alt: "" });
  }
  return { ...product, images };
}

import { readAddress } from "../cells/row-cells.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import type { ImportedImage } from "../types.ts";
import type { ShopifyCells } from "./shopify-columns.ts";

/** The product's pictures in their stated order, each address once; undefined when the file has no such column. */
export function readImages(rows: readonly ShopifyCells[]): ImportedImage[] | undefined {
  if (!rows[0]?.has("image")) return undefined;
  const found: (ImportedImage & { position: number })[] = [];
  for (const cells of rows) {
    const src = readAddress(cells, "image", cells.raw("image"));
    if (!src || found.some((image) => image.src === src)) continue;
    if (found.length >= IMPORT_LIMITS.images) {
      cells.error("image", "images.too-many", { max: IMPORT_LIMITS.images });
      break;
    }
    const position = Number.parseInt(cells.raw("imagePosition"), 10);
    found.push({ src, alt: readAlt(cells), position: position > 0 ? position : found.length + 1 });
  }
  return found.sort((a, b) => a.position - b.position).map(({ src, alt }) => ({ src, alt }));
}

/** The words for a picture; too many are cut, and said, rather than the picture lost. */
function readAlt(cells: ShopifyCells): string {
  const alt = cells.raw("imageAlt").normalize("NFC");
  if (alt.length <= IMPORT_LIMITS.alt) return alt;
  cells.warn("imageAlt", "text.too-long", { found: alt.length, max: IMPORT_LIMITS.alt });
  return alt.slice(0, IMPORT_LIMITS.alt);
}

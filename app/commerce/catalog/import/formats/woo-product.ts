import { readAddress, readFlag } from "../cells/row-cells.ts";
import { readTags } from "../cells/tags.ts";
import { cleanHtml } from "../clean-html.server.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import type { ImportedImage, ImportedProduct } from "../types.ts";
import { splitList } from "./woo-attributes.ts";
import type { WooCells, WooField } from "./woocommerce-columns.ts";

type Fields = Pick<
  ImportedProduct,
  "title" | "descriptionHtml" | "vendor" | "tags" | "status" | "collections" | "images"
>;

/** What a WooCommerce row says of the whole product; undefined when one of its cells cannot be taken. */
export function readWooProduct(cells: WooCells): Fields | undefined {
  const title = cells.text("name", IMPORT_LIMITS.title) ?? "";
  if (title === "") cells.error("name", "title.missing");
  const fields: Fields = { title };
  const html = readDescription(cells);
  if (html !== undefined) fields.descriptionHtml = html;
  const vendor = cells.text("brand", IMPORT_LIMITS.vendor);
  if (vendor !== undefined) fields.vendor = vendor;
  const tags = readTags(cells, "tags");
  if (tags) fields.tags = tags;
  const status = readStatus(cells);
  if (status) fields.status = status;
  if (cells.has("categories")) fields.collections = readCategories(cells);
  if (cells.has("images")) fields.images = readImages(cells);
  if (cells.raw("saleStarts") !== "") cells.warn("saleStarts", "price.schedule");
  else if (cells.raw("saleEnds") !== "") cells.warn("saleEnds", "price.schedule");
  return cells.failed ? undefined : fields;
}

/** The long description, else the short one. The exporter writes line ends as the two characters `\n`. */
function readDescription(cells: WooCells): string | undefined {
  const field: WooField = cells.raw("description") === "" && cells.has("summary") ? "summary" : "description";
  const text = cells.text(field, IMPORT_LIMITS.descriptionHtml);
  if (text === undefined || cells.failed) return undefined;
  const { html, removed } = cleanHtml(text.replace(/\\n/g, "\n"));
  if (removed.length > 0) cells.warn(field, "html.removed", { found: removed.join(", ") });
  return html;
}

/** 1 is published, 0 private, -1 a draft; a hidden product is one that nobody finds in the shop. */
function readStatus(cells: WooCells): ImportedProduct["status"] {
  if (!cells.has("published")) return undefined;
  if (cells.raw("visibility").toLowerCase() === "hidden") return "draft";
  return readFlag(cells.raw("published")) === false ? "draft" : "active";
}

function readCategories(cells: WooCells): string[][] {
  const paths = splitList(cells.raw("categories")).map((path) =>
    path
      .split(/\s*>\s*/)
      .map((name) => name.trim())
      .filter(Boolean),
  );
  const long = paths.flat().find((name) => name.length > IMPORT_LIMITS.title);
  if (long) cells.error("categories", "text.too-long", { found: long.length, max: IMPORT_LIMITS.title });
  return paths.filter((path) => path.length > 0);
}

function readImages(cells: WooCells): ImportedImage[] {
  const addresses = [...new Set(splitList(cells.raw("images")))];
  if (addresses.length > IMPORT_LIMITS.images) {
    cells.warn("images", "images.too-many", { max: IMPORT_LIMITS.images });
  }
  return addresses.slice(0, IMPORT_LIMITS.images).flatMap((address) => {
    const src = readAddress(cells, "images", address);
    return src ? [{ src, alt: "" }] : [];
  });
}

import { readFlag } from "../cells/row-cells.ts";
import { readTags } from "../cells/tags.ts";
import { cleanHtml } from "../clean-html.server.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import type { ImportedProduct } from "../types.ts";
import type { ShopifyCells } from "./shopify-columns.ts";

type Fields = Pick<
  ImportedProduct,
  "title" | "descriptionHtml" | "vendor" | "type" | "tags" | "status" | "seoTitle" | "seoDescription" | "collections"
>;

/** What the head row says of the whole product; undefined when one of its cells cannot be taken. */
export function readProductFields(head: ShopifyCells): Fields | undefined {
  const title = head.text("title", IMPORT_LIMITS.title) ?? "";
  if (title === "") head.error("title", "title.missing");
  const body = head.text("body", IMPORT_LIMITS.descriptionHtml);
  const fields: Fields = { title };
  if (body !== undefined && !head.failed) {
    const { html, removed } = cleanHtml(body);
    fields.descriptionHtml = html;
    if (removed.length > 0) head.warn("body", "html.removed", { found: removed.join(", ") });
  }
  assign(fields, "vendor", head.text("vendor", IMPORT_LIMITS.vendor));
  assign(fields, "type", head.text("type", IMPORT_LIMITS.type));
  assign(fields, "seoTitle", head.text("seoTitle", IMPORT_LIMITS.seoTitle));
  assign(fields, "seoDescription", head.text("seoDescription", IMPORT_LIMITS.seoDescription));
  assign(fields, "tags", readTags(head, "tags"));
  assign(fields, "status", readStatus(head));
  const collection = head.text("collection", IMPORT_LIMITS.title);
  if (collection !== undefined) fields.collections = collection === "" ? [] : [[collection]];
  return head.failed ? undefined : fields;
}

function assign<K extends keyof Fields>(fields: Fields, key: K, value: Fields[K] | undefined): void {
  if (value !== undefined) fields[key] = value;
}

/** A product that is active but not published anywhere is a draft to a shop that has one storefront. */
function readStatus(head: ShopifyCells): ImportedProduct["status"] {
  const status = head.raw("status").toLowerCase();
  const published = head.has("published") ? readFlag(head.raw("published")) : undefined;
  if (status === "draft" || status === "archived") return status;
  if (published === false) return "draft";
  return status === "active" || published ? "active" : undefined;
}

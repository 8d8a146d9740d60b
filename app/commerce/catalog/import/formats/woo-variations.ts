import { readSku } from "../cells/given-sku.ts";
import { readAddress } from "../cells/row-cells.ts";
import { makeSku } from "../cells/sku.ts";
import { VariantShelf } from "../cells/variant-shelf.ts";
import { IMPORT_LIMITS } from "../limits.ts";
import type { ImportedProduct, ImportedVariant } from "../types.ts";
import type { FormatOptions } from "./format.ts";
import { type Attribute, splitList, type WooRow } from "./woo-attributes.ts";
import { readWooVariant } from "./woo-variant.ts";

/**
 * A variable product's variations. The options are those attributes that at least one variation names; a variation that
 * leaves one open ("any size") becomes one variant for each of the parent's values.
 */
export function readVariations(
  head: WooRow,
  children: readonly WooRow[],
  handle: string,
  options: FormatOptions,
): Pick<ImportedProduct, "optionNames" | "variants"> | undefined {
  const used = head.attributes.filter((attribute) => children.some((child) => namesAttribute(child, attribute.name)));
  if (used.length > IMPORT_LIMITS.options) {
    return head.cells.error("type", "options.too-many", { found: used.length, max: IMPORT_LIMITS.options });
  }
  const long = used
    .flatMap((each) => [each.name, ...each.values])
    .find((text) => text.length > IMPORT_LIMITS.optionValue);
  if (long) return head.cells.error(null, "text.too-long", { found: long.length, max: IMPORT_LIMITS.optionValue });

  const base = readSku(head.cells, "sku") || handle;
  const shelf = new VariantShelf();
  for (const child of children) {
    for (const variant of expand(child, used, base, options)) shelf.add(variant, child.cells);
  }
  if (shelf.variants.length > 0) return { optionNames: used.map((each) => each.name), variants: shelf.variants };
  return children.some((child) => child.cells.failed) ? undefined : head.cells.error("type", "variants.none");
}

function namesAttribute(row: WooRow, name: string): boolean {
  return row.attributes.some((each) => each.name === name);
}

/** One variation → its variants: one, or one for each way to fill what it leaves open. */
function expand(child: WooRow, used: readonly Attribute[], base: string, options: FormatOptions): ImportedVariant[] {
  const { cells } = child;
  const sold = readWooVariant(cells, options);
  const given = readSku(cells, "sku");
  if (!sold || cells.failed) return [];
  let ways: string[][] = [[]];
  let open = false;
  for (const attribute of used) {
    // A variation names one value, which may itself hold a comma.
    const own = child.attributes.find((each) => each.name === attribute.name)?.values.join(", ") ?? "";
    const values = own === "" ? attribute.values : [own];
    if (own === "") {
      open = true;
      cells.warn(null, "variation.any", { option: attribute.name });
    }
    ways = ways.flatMap((way) => values.map((value) => [...way, value])).slice(0, IMPORT_LIMITS.variants + 1);
  }
  if (ways.length === 0) {
    cells.error(null, "option.missing", { option: used.map((each) => each.name).join(", ") });
    return [];
  }
  const address = splitList(cells.raw("images"))[0];
  const image = address ? readAddress(cells, "images", address) : undefined;
  if (open && ways.length > 1 && sold.stock) cells.warn("stock", "stock.shared", { found: sold.stock });
  return ways.map((values, i) => {
    // The first of them keeps the SKU of the file, so that it is found; its brothers add what tells them apart.
    const keepsSku = given !== "" && i === 0;
    const told = given ? values.filter((_, at) => isOpen(child, used[at])) : values;
    return {
      ...sold,
      sku: keepsSku ? given : makeSku(given || base, told),
      skuIsMade: !keepsSku,
      options: values,
      ...(typeof sold.stock === "number" && { stock: share(sold.stock, ways.length, i) }),
      ...(image !== undefined && { image }),
    };
  });
}

function isOpen(child: WooRow, attribute: Attribute | undefined): boolean {
  return !child.attributes.some((each) => each.name === attribute?.name && each.values.length > 0);
}

/** A part of `total` that adds up to it over all the parts. */
function share(total: number, parts: number, part: number): number {
  return Math.floor(total / parts) + (part < total % parts ? 1 : 0);
}

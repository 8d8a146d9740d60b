import { ok, type Refusal, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { ImportFormat } from "../types.ts";
import type { CatalogueFormat } from "./format.ts";
import { shopify } from "./shopify.ts";
import { vitrine } from "./vitrine.ts";
import { woocommerce } from "./woocommerce.ts";

const formats: readonly CatalogueFormat[] = [vitrine, shopify, woocommerce];

/** The format asked for, or the one that the header resembles clearly; a file that could be either must be named. */
export function chooseFormat(
  header: readonly string[],
  wanted: ImportFormat | "auto",
): Result<CatalogueFormat, Refusal<"format.unknown" | "columns.missing">> {
  const ranked = formats
    .filter((format) => wanted === "auto" || format.name === wanted)
    .map((format) => ({ format, likeness: format.likeness(header) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, second] = ranked;
  if (!best || (wanted === "auto" && (best.likeness < 0.25 || best.likeness - (second?.likeness ?? 0) < 0.15))) {
    return refuse("format.unknown", { columns: header.slice(0, 12) });
  }
  const missing = best.format.missing(header);
  return missing.length > 0 ? refuse("columns.missing", { format: best.format.name, missing }) : ok(best.format);
}

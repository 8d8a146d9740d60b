import {
  fileIntoCollections,
  type ImportedProduct,
  mergeImport,
  type Problem,
  type Product,
  setMemberships,
  takeSchedules,
} from "../../catalog/index.server.ts";
import type { Context } from "../../context.ts";
import { refusalWords } from "../../refusals.ts";
import { saveStockedProduct, type VariantStock } from "../commands/save-stocked-product.ts";
import { readImportedStock, writeImportedStock } from "./imported-stock.ts";
import { type KnownProducts, meantProduct } from "./known-products.ts";
import { resolveWhole } from "./resolve-whole.ts";

export interface ImportedOutcome {
  outcome: "created" | "updated" | "unchanged" | "failed";
  problems: Problem[];
}

/** Makes one product what the file says. A product that cannot be saved fails alone, by the problems it returns. */
export async function importProduct(
  ctx: Context,
  file: ImportedProduct,
  known: KnownProducts,
): Promise<ImportedOutcome> {
  const problems: Problem[] = [];
  const failed = (): ImportedOutcome => ({ outcome: "failed", problems });
  const error = (line: number, code: Problem["code"], values: Problem["values"] = {}) =>
    problems.push({ severity: "error", line, column: null, code, values });

  const existing = meantProduct(file, known);
  const free = file.variants.filter(({ sku, line }) => {
    const owner = known.bySku.get(sku);
    if (!owner || owner.id === existing?.id) return true;
    error(line, "sku.taken", { sku, handle: owner.handle });
    return false;
  });
  const references = await resolveWhole(ctx, file);
  if (references.unknown !== undefined) error(file.line, "reference.unknown", { found: references.unknown });
  if (references.unknown !== undefined) return failed();
  const merged = mergeImport({ ...file, variants: free }, existing, ctx.shop.locales[0] ?? "fr");
  if (!merged) {
    error(file.line, "options.changed");
    return failed();
  }
  const placed = free.flatMap((variant, i) => {
    const position = merged.positions[i] ?? -1;
    if (position < 0) error(variant.line, "price.missing");
    return position < 0 ? [] : [{ variant, position }];
  });
  if (merged.input.variants.length === 0 || placed.length === 0) return failed();

  const ids = placed.map(({ position }) => merged.input.variants[position]?.id).filter((id) => id !== undefined);
  const before = await readImportedStock(ctx, ids);
  const stock: (VariantStock | undefined)[] = [];
  for (const { variant, position } of placed) {
    const id = merged.input.variants[position]?.id;
    stock[position] = stockOf(variant.stock, id === undefined ? undefined : before.get(id));
  }
  const options = { reason: "import", ...(existing && { id: existing.id }) };
  const saved = await saveStockedProduct(ctx, { ...merged.input, ...references.input }, stock, options);
  if (!saved.ok) {
    error(file.line, "product.rejected", { found: refusalWords(saved.refusal, ctx.locale) });
    return failed();
  }
  const { product } = saved.value;
  await remember(ctx, product, placed, before);
  const filed = await fileIntoCollections(ctx, [{ productId: product.id, paths: file.collections ?? [] }]);
  const picked = file.whole?.collections && (await setMemberships(ctx, product.id, file.whole.collections));
  const scheduled = await takeSchedules(ctx, product, file.whole?.schedules ?? []);
  if (!scheduled.ok) {
    error(file.line, "product.rejected", { found: refusalWords(scheduled.refusal, ctx.locale) });
    return failed();
  }
  const { outcome } = saved.value;
  const moved = filed.size > 0 || picked || scheduled.value;
  return { outcome: outcome === "unchanged" && moved ? "updated" : outcome, problems };
}

/** What the file's figure changes: nothing where it is the one it gave last time, whatever was sold since. */
function stockOf(told: number | null | undefined, last: number | null | undefined): VariantStock | undefined {
  if (told === undefined || told === last) return undefined;
  return told === null ? { policy: "continue" } : { onHand: told, policy: "deny" };
}

async function remember(
  ctx: Context,
  product: Product,
  placed: readonly { variant: ImportedProduct["variants"][number]; position: number }[],
  before: ReadonlyMap<string, number | null>,
): Promise<void> {
  const told = placed.flatMap(({ variant, position }) => {
    const id = product.variants[position]?.id;
    return variant.stock === undefined || id === undefined ? [] : [{ variantId: id, stock: variant.stock }];
  });
  await writeImportedStock(ctx, before, told);
}

import { findProducts, listProductIds, type Product, type ProductsFilter } from "../../catalog/index.server.ts";
import type { Context, QueryContext } from "../../context.ts";
import type { LocalizedText } from "../../kernel/locale.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import { adjustStock } from "../commands/adjust-stock.ts";
import { saveStockedProduct } from "../commands/save-stocked-product.ts";
import type { Transact } from "../import/import-batch.ts";
import { changedProduct, checkChange, type ProductChange } from "./product-change.ts";

/** Which products: those picked, or all that a filter finds. */
export type ProductSelection = { ids: readonly string[] } | { filter: ProductsFilter };

export interface BulkReport {
  /** Products that were meant. */
  found: number;
  changed: number;
  unchanged: number;
  failed: number;
  /** The first of those that failed, and why. */
  failures: { productId: string; title: LocalizedText; refusal: Refusal }[];
  /** The first of those that change: prices of their first variant, before and after. */
  samples: { productId: string; title: LocalizedText; before: Sample; after: Sample }[];
}

export interface Sample {
  price: number;
  compareAtPrice: number | null;
  status: Product["status"];
  tags: string[];
}

interface Outcome {
  product: Product;
  after?: Product;
  refusal?: Refusal;
}

const MAX_BULK = 20_000;
/** Products a transaction holds, so that the shop beside it never waits long for the writer's turn. */
const AT_ONCE = 25;
const TOLD = 50;

/**
 * Changes many products, each whole or not at all: one that cannot be changed fails alone, and says why. A dry run does all
 * of it and keeps nothing, so that its report is what a run would do.
 */
export async function editProducts(
  { query, transact }: { query<T>(work: (q: QueryContext) => Promise<T>): Promise<T>; transact: Transact },
  selection: ProductSelection,
  change: ProductChange,
  { dryRun }: { dryRun: boolean },
): Promise<Result<BulkReport>> {
  const sound = checkChange(change);
  if (!sound.ok) return sound;
  const ids = "ids" in selection ? [...new Set(selection.ids)] : await query((q) => allIds(q, selection.filter));
  if (ids.length > MAX_BULK) return refuse("bulk.too_many", { found: ids.length, max: MAX_BULK });
  const report: BulkReport = { found: 0, changed: 0, unchanged: 0, failed: 0, failures: [], samples: [] };
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    for (const outcome of await inBatch(transact, ids.slice(from, from + AT_ONCE), change, dryRun))
      tell(report, outcome);
  }
  return ok(report);
}

async function allIds(q: QueryContext, filter: ProductsFilter): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined; ids.length <= MAX_BULK; ) {
    const page = await listProductIds(q.read, { ...filter, sort: "oldest", limit: 250, ...(cursor && { cursor }) });
    ids.push(...page.ids);
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  return ids;
}

/** Some products in one transaction; where one of them fails, all is undone and each is done in one of its own. */
async function inBatch(
  transact: Transact,
  ids: readonly string[],
  change: ProductChange,
  dryRun: boolean,
): Promise<Outcome[]> {
  const outcomes = await together(transact, ids, change, dryRun);
  if (ids.length === 1 || outcomes.every(({ refusal }) => refusal === undefined)) return outcomes;
  const alone: Outcome[] = [];
  for (const id of ids) alone.push(...(await together(transact, [id], change, dryRun)));
  return alone;
}

async function together(transact: Transact, ids: readonly string[], change: ProductChange, dryRun: boolean) {
  const outcomes: Outcome[] = [];
  const done = await transact<null>(async (ctx) => {
    outcomes.length = 0;
    for (const product of await findProducts(ctx.tx, ids)) if (product) outcomes.push(await one(ctx, product, change));
    const withhold = dryRun || outcomes.some(({ refusal }) => refusal !== undefined);
    // A refusal is what rolls a transaction back; the outcomes have been told already.
    return withhold ? refuse("bulk.withheld") : ok(null);
  });
  if (!done.ok && done.refusal.code !== "bulk.withheld") throw new Error(`Bulk edit was refused: ${done.refusal.code}`);
  return outcomes;
}

async function one(ctx: Context, product: Product, change: ProductChange): Promise<Outcome> {
  const options = { id: product.id, basedOn: product.version };
  const saved = await saveStockedProduct(ctx, changedProduct(product, change), [], options);
  if (!saved.ok) return { product, refusal: saved.refusal };
  let moved = saved.value.outcome === "updated";
  if (change.stock && product.bundle === null) {
    const by = "set" in change.stock ? { set: change.stock.set } : { delta: change.stock.add };
    for (const { id: variantId } of product.variants) {
      const adjusted = await adjustStock(ctx, { variantId, change: by, reason: "bulk" });
      if (!adjusted.ok) return { product, refusal: adjusted.refusal };
    }
    moved = true;
  }
  return moved ? { product, after: saved.value.product } : { product };
}

function tell(report: BulkReport, { product, after, refusal }: Outcome): void {
  report.found++;
  const of = { productId: product.id, title: product.title };
  if (refusal) {
    report.failed++;
    if (report.failures.length < TOLD) report.failures.push({ ...of, refusal });
  } else if (after) {
    report.changed++;
    if (report.samples.length < TOLD) report.samples.push({ ...of, before: sampleOf(product), after: sampleOf(after) });
  } else {
    report.unchanged++;
  }
}

function sampleOf({ variants, status, tags }: Product): Sample {
  const { price = 0, compareAtPrice = null } = variants[0] ?? {};
  return { price, compareAtPrice, status, tags };
}

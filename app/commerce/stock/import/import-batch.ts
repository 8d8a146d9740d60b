import type { ImportedProduct } from "../../catalog/index.server.ts";
import type { Context } from "../../context.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import { type ImportedOutcome, importProduct } from "./import-product.ts";
import { knownProducts } from "./known-products.ts";

/** Runs work in one transaction; a refusal rolls it back. `Engine.command` is one. */
export type Transact = <T>(work: (ctx: Context) => Promise<Result<T>>) => Promise<Result<T>>;

/**
 * Imports some products in one transaction. Where one of them fails after it began to write, the batch is rolled back
 * and each is done in a transaction of its own, so that one product's trouble is never another's.
 */
export async function importBatch(
  transact: Transact,
  batch: readonly ImportedProduct[],
  { dryRun }: { dryRun: boolean },
): Promise<ImportedOutcome[]> {
  const outcomes = await inOneTransaction(transact, batch, dryRun);
  const someFailed = outcomes.some(({ outcome }) => outcome === "failed");
  if (!someFailed || batch.length === 1) return outcomes;
  const alone: ImportedOutcome[] = [];
  for (const product of batch) alone.push(...(await inOneTransaction(transact, [product], dryRun)));
  return alone;
}

interface Withheld extends Refusal<"import.withheld"> {
  data: { outcomes: ImportedOutcome[] };
}

async function inOneTransaction(
  transact: Transact,
  batch: readonly ImportedProduct[],
  dryRun: boolean,
): Promise<ImportedOutcome[]> {
  const done = await transact<ImportedOutcome[]>(async (ctx) => {
    const known = await knownProducts(ctx, batch);
    const outcomes: ImportedOutcome[] = [];
    for (const product of batch) outcomes.push(await importProduct(ctx, product, known));
    const withhold = dryRun || outcomes.some(({ outcome }) => outcome === "failed");
    // A refusal is what rolls a transaction back; the outcomes travel in it.
    return withhold ? refuse("import.withheld", { outcomes }) : ok(outcomes);
  });
  if (done.ok) return done.value;
  if (done.refusal.code !== "import.withheld") throw new Error(`An import was refused: ${done.refusal.code}`);
  return (done.refusal as Withheld).data.outcomes;
}

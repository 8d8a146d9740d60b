import {
  type CatalogueRefusal,
  IMPORT_LIMITS,
  type ImportedProduct,
  type ImportFormat,
  type Problem,
  readCatalogue,
} from "../../catalog/index.server.ts";
import type { Currency } from "../../kernel/money.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { importBatch, type Transact } from "./import-batch.ts";

export interface ImportOptions {
  format: ImportFormat | "auto";
  /** What the file's prices are in: the shop's own. */
  currency: Currency;
  /** Writes nothing, and reports what would have been. */
  dryRun: boolean;
  transact: Transact;
  /** Called after each batch: rows of the file dealt with, of how many. */
  onProgress?: (done: number, total: number) => void;
}

export interface ImportReport {
  format: ImportFormat;
  /** Products. */
  created: number;
  updated: number;
  unchanged: number;
  /** Rows of the file that have an error and did not land. */
  failed: number;
  /** Errors and warnings in the file's order; the first `IMPORT_LIMITS.problems` of them. */
  problems: Problem[];
  /** How many problems are not listed. */
  unlisted: number;
}

/** Rows a transaction commits at most, so that the shop beside it never waits long for the writer's turn. */
const BATCH_ROWS = 100;

/** Imports a product file of any size, in constant memory, beside a running shop. */
export async function importCatalogue(
  source: AsyncIterable<Uint8Array>,
  options: ImportOptions,
): Promise<Result<ImportReport, CatalogueRefusal>> {
  const problems = new ProblemLog();
  const opened = await readCatalogue(source, options, problems.add);
  if (!opened.ok) return opened;
  using catalogue = opened.value;
  const counts = { created: 0, updated: 0, unchanged: 0, failed: 0 };
  let done = 0;
  let batch: ImportedProduct[] = [];
  let rows = 0;
  const flush = async () => {
    if (batch.length > 0) {
      for (const { outcome, problems: met } of await importBatch(options.transact, batch, options)) {
        counts[outcome] += 1;
        met.forEach(problems.add);
      }
    }
    done += rows;
    options.onProgress?.(done, catalogue.rows);
    batch = [];
    rows = 0;
  };
  for (const read of catalogue.products(problems.add)) {
    if (rows > 0 && rows + read.rows > BATCH_ROWS) await flush();
    rows += read.rows;
    if (read.product) batch.push(read.product);
  }
  await flush();
  return ok({ format: catalogue.format, ...counts, failed: problems.failedRows, ...problems.listed() });
}

/** Keeps the first problems whole and counts the rest. */
class ProblemLog {
  #kept: Problem[] = [];
  #count = 0;
  #lines = new Set<number>();

  add = (problem: Problem): void => {
    this.#count += 1;
    if (problem.severity === "error") this.#lines.add(problem.line);
    if (this.#kept.length < IMPORT_LIMITS.problems) this.#kept.push(problem);
  };

  get failedRows(): number {
    return this.#lines.size;
  }

  listed(): Pick<ImportReport, "problems" | "unlisted"> {
    return { problems: this.#kept.sort((a, b) => a.line - b.line), unlisted: this.#count - this.#kept.length };
  }
}

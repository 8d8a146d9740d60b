import { randomInt } from "node:crypto";
import { type PrivateMariaDb, startMariaDb } from "../../e2e/fixtures/mariadb.ts";
import { Explained } from "../lib/project.js";
import { type Ledger, openLedger } from "./ledger.ts";
import { add, type Family, families, nothing, oneFailure, type Step, type SuiteContext, type Tally } from "./step.ts";
import { allSteps } from "./steps.ts";
import { installSystemPackages } from "./system-packages.ts";
import { treeHash } from "./tree-hash.ts";

/**
 * Runs the tests of all families, or of those named, and ends with one line that counts them.
 * @param args family names; `--full` for the long run with more inputs and the benchmarks
 * @returns the exit code: 0 only where something ran and all of it held
 */
export async function runSuite(args: readonly string[]): Promise<number> {
  const full = args.includes("--full");
  const chosen = chooseFamilies(
    args.filter((arg) => arg !== "--full"),
    full,
  );
  const seed = process.env.VITRINE_TEST_SEED || String(randomInt(1, 2 ** 31 - 1));
  console.log(`Seed ${seed} (again with VITRINE_TEST_SEED=${seed})`);

  let server: PrivateMariaDb | undefined;
  const context: SuiteContext = {
    env: {
      ...process.env,
      VITRINE_TEST_SEED: seed,
      ...(full ? { VITRINE_FULL: "1" } : {}),
      ...(process.stdout.isTTY ? {} : { NO_COLOR: "1", FORCE_COLOR: undefined }),
    },
    mariaDb: async () => {
      if (process.env.VITRINE_TEST_MARIADB_URL) return process.env.VITRINE_TEST_MARIADB_URL;
      server ??= await startMariaDb();
      return server.url;
    },
  };
  const ledger = openLedger(full ? await treeHash() : undefined);
  let total = nothing;
  try {
    total = add(total, await inTime("system packages", () => installed(chosen)));
    for (const step of allSteps().filter((one) => one.families.some((family) => chosen.includes(family)))) {
      total = add(total, await runStep(step, context, ledger));
    }
  } finally {
    await server?.stop();
  }
  console.log(`\n${total.skipped} skipped`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/** Benchmarks are asked for: they take long and judge nothing. */
function chooseFamilies(names: readonly string[], full: boolean): readonly Family[] {
  const unknown = names.find((name) => !families.some((family) => family === name));
  if (unknown) throw new Explained(`There is no family "${unknown}". There are: ${families.join(", ")}.`);
  if (names.length > 0) return families.filter((family) => names.includes(family));
  return families.filter((family) => family !== "bench" || full);
}

async function installed(chosen: readonly Family[]): Promise<Tally> {
  await installSystemPackages(chosen);
  return nothing;
}

async function runStep(step: Step, context: SuiteContext, ledger: Ledger): Promise<Tally> {
  const before = ledger.done(step.name);
  if (before) {
    console.log(`\n▸ ${step.name}: held before on these files (${before.seconds.toFixed(1)} s), not run again`);
    return before.tally;
  }
  const started = performance.now();
  const tally = await inTime(step.name, () => step.run(context));
  ledger.record(step.name, tally, (performance.now() - started) / 1000);
  return tally;
}

/** Says what runs and how long it took. What cannot run is told and counted, and the rest goes on. */
async function inTime(name: string, work: () => Promise<Tally>): Promise<Tally> {
  console.log(`\n▸ ${name}`);
  const started = performance.now();
  const tally = await work().catch((error: unknown) => {
    console.log(error instanceof Explained ? error.message : error);
    return oneFailure;
  });
  const figures = tally.passed + tally.failed > 0 ? `: ${tally.passed} passed, ${tally.failed} failed` : "";
  console.log(
    `${tally.failed === 0 ? "✓" : "✗"} ${name}${figures} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  );
  return tally;
}

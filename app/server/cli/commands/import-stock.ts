import { createReadStream, statSync } from "node:fs";
import { type Command, Option } from "commander";
import { describeFileRefusal } from "#app/commerce/catalog/index.server.ts";
import { isLocale } from "#app/commerce/kernel/locale.ts";
import { ok } from "#app/commerce/kernel/result.ts";
import { describeLevelProblem, importLevels } from "#app/commerce/stock/index.server.ts";
import { EXIT } from "../exit.ts";
import { steadyMemory } from "../steady-memory.ts";
import { operator, withApp } from "../with-app.ts";

interface Flags {
  dryRun?: boolean;
  json?: boolean;
  locale: string;
  reason: string;
}

/** More than a person reads; `--json` gives all that were kept. */
const SHOWN = 200;

export function addImportStock(group: Command): void {
  group
    .command("stock")
    .argument("<file>", "a CSV with the columns sku, location (may be absent), and on_hand or delta")
    .description("Counts or corrects stock by a file. Good rows land.")
    .option("--dry-run", "write nothing, and report what would have been")
    .option("--reason <words>", "for the ledger, where a row gives none", "import")
    .addOption(new Option("--locale <locale>", "language of the messages").choices(["fr", "ar", "en"]).default("en"))
    .option("--json", "answer in JSON: { changed, unchanged, failed, errors, unlisted, batch, dry_run }")
    .action((file: string, flags: Flags) => run(file, flags));
}

async function run(file: string, flags: Flags): Promise<void> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    process.stderr.write(`There is no file "${file}".\n`);
    process.exitCode = EXIT.usage;
    return;
  }
  const locale = isLocale(flags.locale) ? flags.locale : "en";
  const dryRun = flags.dryRun ?? false;
  await withApp(flags, async (app) => {
    const collect = steadyMemory();
    const done = await importLevels(createReadStream(file), {
      ...{ dryRun, reason: flags.reason.slice(0, 190) },
      transact: (work) => app.command({ ...operator, locale }, work),
      onProgress: collect,
    });
    if (!done.ok) {
      process.exitCode = EXIT.refused;
      const { code } = done.refusal;
      const message = describeFileRefusal(done.refusal, locale);
      const errors = [{ line: 1, column: null, code, message }];
      return ok({ json: { changed: 0, unchanged: 0, failed: 0, errors, dry_run: dryRun }, text: message });
    }
    const { changed, unchanged, failed, problems, unlisted, batchId } = done.value;
    if (failed > 0) process.exitCode = EXIT.refused;
    const errors = problems.map((problem) => {
      const { line, column, code } = problem;
      return { line, column, code, message: describeLevelProblem(problem, locale) };
    });
    const rest = failed - Math.min(SHOWN, errors.length);
    const text = [
      ...errors
        .slice(0, SHOWN)
        .map(({ line, column, message }) => `line ${line}${column ? `, ${column}` : ""}: ${message}`),
      ...(rest > 0 ? [`… and ${rest} more`] : []),
      `${dryRun ? "Nothing was written. " : ""}${changed} changed, ${unchanged} unchanged, ${failed} rows failed.`,
    ].join("\n");
    return ok({ json: { changed, unchanged, failed, errors, unlisted, batch: batchId, dry_run: dryRun }, text });
  });
}

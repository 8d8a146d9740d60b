import { createReadStream, statSync } from "node:fs";
import { type Command, Option } from "commander";
import {
  describeFileRefusal,
  describeProblem,
  IMPORT_FORMATS,
  type ImportFormat,
} from "#app/commerce/catalog/index.server.ts";
import { isLocale, type Locale } from "#app/commerce/kernel/locale.ts";
import { ok } from "#app/commerce/kernel/result.ts";
import { type ImportReport, importCatalogue } from "#app/commerce/stock/index.server.ts";
import { EXIT } from "../exit.ts";
import { progressBar } from "../progress-bar.ts";
import { steadyMemory } from "../steady-memory.ts";
import { operator, withApp } from "../with-app.ts";
import { addImportPage } from "./import-page.ts";
import { addImportPrompt } from "./import-prompt.ts";
import { addImportStock } from "./import-stock.ts";

interface ImportFlags {
  format: ImportFormat | "auto";
  dryRun?: boolean;
  json?: boolean;
  locale: string;
}

interface Line {
  line: number;
  column: string | null;
  code: string;
  message: string;
}

/** What `--json` prints. Counts are of products, `failed` of rows that have an error and did not land. */
interface ImportAnswer {
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
  errors: Line[];
  warnings: Line[];
  dry_run: boolean;
}

export function addImport(program: Command): void {
  const group = program.command("import").description("Brings data into the shop.");
  addImportPage(group);
  addImportPrompt(group);
  addImportStock(group);
  group
    .command("products")
    .argument("<file>", "a product CSV of Shopify or WooCommerce")
    .description(
      "Imports products: new ones are made, known ones (by handle and SKU) updated. Good rows land; where others did not, it ends with 1.",
    )
    .addOption(new Option("--format <format>", "whose file it is").choices(["auto", ...IMPORT_FORMATS]).default("auto"))
    .option("--dry-run", "write nothing, and report what would have been")
    .addOption(new Option("--locale <locale>", "language of the messages").choices(["fr", "ar", "en"]).default("en"))
    .option("--json", "answer in JSON: { created, updated, unchanged, failed, errors, warnings, dry_run }")
    .action((file: string, flags: ImportFlags) => run(file, flags));
}

async function run(file: string, flags: ImportFlags): Promise<void> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    process.stderr.write(`There is no file "${file}".\n`);
    process.exitCode = EXIT.usage;
    return;
  }
  const locale: Locale = isLocale(flags.locale) ? flags.locale : "en";
  await withApp(flags, async (app) => {
    const { currency } = await app.shop();
    const bar = progressBar("rows");
    const collect = steadyMemory();
    const done = await importCatalogue(createReadStream(file), {
      format: flags.format,
      currency,
      dryRun: flags.dryRun ?? false,
      transact: (work) => app.command({ ...operator, locale }, work),
      onProgress: (rows, total) => {
        collect();
        bar?.setTotal(total);
        bar?.update(rows);
      },
    });
    bar?.stop();
    const dryRun = flags.dryRun ?? false;
    if (!done.ok) {
      process.exitCode = EXIT.refused;
      const { code } = done.refusal;
      const error = { line: 1, column: null, code, message: describeFileRefusal(done.refusal, locale) };
      const nothing = {
        created: 0,
        updated: 0,
        unchanged: 0,
        failed: 0,
        errors: [error],
        warnings: [],
        dry_run: dryRun,
      };
      return ok({ json: nothing, text: error.message });
    }
    const answer = answerOf(done.value, dryRun, locale);
    // Good rows have landed; a script must still hear that others were refused.
    if (answer.failed > 0) process.exitCode = EXIT.refused;
    return ok({ json: answer, text: inWords(answer, done.value.unlisted) });
  });
}

function answerOf(report: ImportReport, dryRun: boolean, locale: Locale): ImportAnswer {
  const { created, updated, unchanged, failed, problems } = report;
  const lines = (severity: "error" | "warning") =>
    problems
      .filter((problem) => problem.severity === severity)
      .map((problem) => {
        const { line, column, code } = problem;
        return { line, column, code, message: describeProblem(problem, locale) };
      });
  return {
    created,
    updated,
    unchanged,
    failed,
    errors: lines("error"),
    warnings: lines("warning"),
    dry_run: dryRun,
  };
}

function inWords(answer: ImportAnswer, unlisted: number): string {
  const { created, updated, unchanged, failed, errors, warnings } = answer;
  const shown = [...errors, ...warnings].sort((a, b) => a.line - b.line).slice(0, 200);
  const rest = errors.length + warnings.length - shown.length + unlisted;
  return [
    ...shown.map(({ line, column, message }) => `line ${line}${column === null ? "" : `, ${column}`}: ${message}`),
    ...(rest > 0 ? [`… and ${rest} more (--json lists them)`] : []),
    `${answer.dry_run ? "Nothing was written. " : ""}${created} created, ${updated} updated, ${unchanged} unchanged, ${failed} rows failed.`,
  ].join("\n");
}

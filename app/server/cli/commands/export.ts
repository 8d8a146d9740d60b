import { createWriteStream, existsSync, statSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { type Command, Option } from "commander";
import { PRODUCT_FILTERS } from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { isLocale, type Locale } from "#app/commerce/kernel/locale.ts";
import type { Currency } from "#app/commerce/kernel/money.ts";
import { ok, refuse } from "#app/commerce/kernel/result.ts";
import {
  EXPORT_FORMATS,
  type ExportFormat,
  FORMATS,
  type Item,
  ORDER_FILTERS,
  openOrderExport,
  openProductExport,
  type Report,
  strangeInOrders,
  strangeInProducts,
} from "#app/exports/index.server.ts";
import { EXIT } from "../exit.ts";
import { progressBar } from "../progress-bar.ts";
import { steadyMemory } from "../steady-memory.ts";
import { withApp } from "../with-app.ts";

interface ExportFlags {
  format: ExportFormat;
  out: string;
  filter: string;
  locale: string;
  json?: boolean;
}

/** Something that can be exported: how it is opened, and what its filter may say. */
interface Exportable {
  open(q: QueryContext, filter: string, locale: Locale): Promise<{ report: Report; total: number }>;
  filters: readonly string[];
  /** The first value that a filter cannot have. */
  strange(search: URLSearchParams, currency: Currency): string | undefined;
}

const PRODUCTS: Exportable = { open: openProductExport, filters: PRODUCT_FILTERS, strange: strangeInProducts };
const ORDERS: Exportable = { open: openOrderExport, filters: ORDER_FILTERS, strange: strangeInOrders };

export function addExport(program: Command): void {
  const parent = program.command("export").description("Writes what the shop holds to a file.");
  addReport(parent.command("products").description("Exports products; our import takes the file back."), PRODUCTS);
  addReport(parent.command("orders").description("Exports orders with their items, latest first."), ORDERS);
}

/** A command that writes a report to a file. */
export function addReport(command: Command, what: Exportable): void {
  command
    .addOption(new Option("--format <format>", "of the file").choices(EXPORT_FORMATS).default("csv"))
    .requiredOption("--out <file>", "the file to write")
    .option("--filter <filter>", `as a list's address has it, of ${what.filters.join(", ")}: "state=placed&q=fes"`, "")
    .addOption(new Option("--locale <locale>", "language of the titles").choices(["fr", "ar", "en"]).default("fr"))
    .option("--json", "answer in JSON: { file, format, exported }")
    .action((flags: ExportFlags) => run(flags, what));
}

async function run(flags: ExportFlags, { open, filters, strange }: Exportable): Promise<void> {
  const search = new URLSearchParams(flags.filter);
  const unknown = [...search.keys()].find((name) => !filters.includes(name));
  const folder = dirname(flags.out);
  if (unknown !== undefined) return misused(`There is no filter "${unknown}". There are: ${filters.join(", ")}.`);
  if (!existsSync(folder)) return misused(`There is no folder "${folder}" to write in.`);
  if (statSync(flags.out, { throwIfNoEntry: false })?.isDirectory()) return misused(`"${flags.out}" is a folder.`);
  await withApp(flags, async (app) => {
    const wrong = strange(search, (await app.shop()).currency);
    // A filter that says nothing would export everything, and nobody would notice.
    if (wrong !== undefined) return refuse("filter.invalid", { problem: wrong }, "/filter");
    const locale = isLocale(flags.locale) ? flags.locale : "fr";
    const { report, total } = await app.query((q) => open(q, flags.filter, locale));
    const bar = progressBar("exported");
    bar?.setTotal(total);
    const collect = steadyMemory();
    let exported = 0;
    async function* counted(): AsyncGenerator<Item> {
      for await (const item of report.items) {
        yield item;
        exported++;
        bar?.update(exported);
        collect();
      }
    }
    const draft = `${flags.out}.part`;
    try {
      await FORMATS[flags.format].write({ ...report, items: counted() }, createWriteStream(draft));
      await rename(draft, flags.out);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    } finally {
      bar?.stop();
    }
    const answer = { file: flags.out, format: flags.format, exported };
    return ok({ json: answer, text: `${exported} exported to ${flags.out}.` });
  });
}

function misused(problem: string): void {
  process.stderr.write(`${problem}\n`);
  process.exitCode = EXIT.usage;
}

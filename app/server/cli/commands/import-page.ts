import { readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Command, Option } from "commander";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { ok, refuse } from "#app/commerce/kernel/result.ts";
import { decodeHtml, describeDropped } from "#app/documents/index.server.ts";
import { EXIT } from "../exit.ts";
import { operator, withApp } from "../with-app.ts";

interface Flags {
  slug: string;
  locale?: Locale;
  json?: boolean;
}

/** More HTML than any page has. */
const MOST_BYTES = 10_000_000;

export function addImportPage(group: Command): void {
  group
    .command("page")
    .argument("<file>", "a web page's HTML; its pictures beside it, or on the web")
    .description("Makes a draft of a web page: native blocks, its pictures, its forms. Nothing of its code is kept.")
    .requiredOption("--slug <slug>", "its address in the shop: /p/<slug>")
    .addOption(
      new Option("--locale <locale>", "language of its words, else the one it says").choices(["fr", "ar", "en"]),
    )
    .option("--json", "answer in JSON: { id, document, report: { kept_words, dropped: [{ selector, reason }] } }")
    .action((file: string, flags: Flags) => run(file, flags));
}

async function run(file: string, flags: Flags): Promise<void> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) {
    process.stderr.write(`There is no file "${file}".\n`);
    process.exitCode = EXIT.usage;
    return;
  }
  await withApp(flags, async (app) => {
    if (found.size > MOST_BYTES) return refuse("document.invalid", tooLarge());
    const html = decodeHtml(readFileSync(file));
    const folder = dirname(resolve(file));
    const done = await app.travel.importPage(operator, {
      html,
      slug: flags.slug,
      folder,
      ...(flags.locale && { locale: flags.locale }),
    });
    if (!done.ok) return done;
    const { id, document, report, forms } = done.value;
    const { words, kept_words } = report;
    const dropped = describeDropped(report.dropped, "en");
    const text = [
      ...dropped.map(({ selector, reason }) => `${selector}: ${reason}`),
      `${kept_words} of ${words} words kept, ${forms.length} forms made.`,
      id,
    ].join("\n");
    return ok({ json: { id, document, report: { kept_words, dropped } }, text });
  });
}

function tooLarge() {
  return { reason: "too-large", errors: [{ pointer: "", message: `larger than ${MOST_BYTES} bytes` }] };
}

import { type Command, Option } from "commander";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { defaultShop } from "#app/settings/index.server.ts";
import type { Checked } from "#runtime/checks.server.ts";
import { checkedJson } from "../../documents/findings-json.ts";
import { costOfFile } from "../documents/cost-answer.ts";
import { isFile, isStored } from "../documents/read-document.ts";
import { sayInvalid } from "../documents/say-invalid.ts";
import { EXIT } from "../exit.ts";
import { checkSample } from "../standalone-page.ts";
import { validateFile } from "../validate-document.ts";
import { type Answer, say, withApp } from "../with-app.ts";

interface Flags {
  locale: Locale;
  json?: boolean;
  outside?: boolean;
}

export function addCheckDocument(group: Command): void {
  group
    .command("check <fileOrId>")
    .description(
      "Says what is to be mended on a document: accessibility, links, languages, search engines, law, weight. Of a file with sample products. Exit code 1 where there are errors.",
    )
    .addOption(new Option("--locale <locale>", "words in this language").choices(["fr", "ar", "en"]).default("en"))
    .option("--outside", "ask other sites that it leads to whether anything is there (of a stored document)")
    .option(
      "--json",
      "answer in JSON: { counts, findings: [{ code, area, severity, message, node, field, locale, width, mend }], structured }",
    )
    .action((what: string, flags: Flags) => check(what, flags));
}

async function check(what: string, flags: Flags): Promise<void> {
  const tell = (checked: Checked): Result<Answer> => {
    const json = checkedJson(checked, flags.locale);
    if (json.counts.error > 0) process.exitCode = EXIT.refused;
    const lines = json.findings.map((each) =>
      [each.severity, each.code, each.node ?? "-", each.message, each.mend ? "can be mended" : ""].join("\t"),
    );
    return ok({ json, text: lines.join("\n") || "Nothing to mend." });
  };
  if (isFile(what) || !isStored(what)) {
    const read = validateFile(what);
    if ("errors" in read) return sayInvalid(read.errors, flags.json ? "json" : "lines");
    const cost = await costOfFile(read.doc, "fr");
    return say(tell(await checkSample(read.doc, cost, defaultShop.pageBudget)), flags.json ?? false);
  }
  await withApp(flags, async (app) => {
    const report = await app.check(what, { outside: flags.outside ?? false });
    return report ? tell(report) : refuse("document.not_found", { id: what });
  });
}

import { type Command, Option } from "commander";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { ok } from "#app/commerce/kernel/result.ts";
import { operator, withApp } from "../with-app.ts";

interface Flags {
  locale?: Locale;
  json?: boolean;
}

export function addImportPrompt(group: Command): void {
  group
    .command("prompt")
    .argument("<description>", "what the page is to say")
    .description(
      "Makes a draft that the shop's language model writes (admin: Settings, Integrations), in native blocks.",
    )
    .addOption(
      new Option("--locale <locale>", "language of its words, else the shop's main one").choices(["fr", "ar", "en"]),
    )
    .option("--json", "answer in JSON: { id, revision, document, left }")
    .action((wish: string, flags: Flags) =>
      withApp(flags, async (app) => {
        const { locales } = await app.shop();
        const locale = flags.locale ?? locales[0] ?? "fr";
        const made = await app.travel.writePage(operator, { wish, locale });
        if (!made.ok) return made;
        const { id, left } = made.value;
        const lost = left > 0 ? `${left} parts of the answer had no place.\n` : "";
        return ok({ json: made.value, text: `${lost}${id}` });
      }),
    );
}

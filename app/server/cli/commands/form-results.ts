import type { Command } from "commander";
import { ok, refuse } from "#app/commerce/kernel/result.ts";
import { type DaysAsked, daysAsked } from "../../days-asked.ts";
import { formResults } from "../../forms/form-results.ts";
import { withApp } from "../with-app.ts";

interface Flags extends DaysAsked {
  json?: boolean;
}

export function addFormResults(group: Command): void {
  group
    .command("results <id>")
    .description("Says how often a form was opened, begun and sent, and at which field how many were lost.")
    .option("--from <day>", "first day of the shop's calendar, 2026-11-01; the first there is where absent")
    .option("--to <day>", "last day, included")
    .option(
      "--json",
      "answer in JSON: { opened, started, sent, worst, fields: [{ name, block, step, reached, lost }] }",
    )
    .action((form: string, { json, ...asked }: Flags) =>
      withApp({ ...(json && { json }) }, async (app) => {
        const days = daysAsked(asked);
        if (!days.ok) return days;
        await app.events.settled();
        const found = await app.query(({ read }) => formResults(read, { form, ...days.value }));
        if (!found) return refuse("document.not_found", { id: form });
        const { opened, started, sent } = found;
        const lines = found.fields.map(({ name, reached, lost }) => `${name}  reached ${reached}  lost ${lost}`);
        return ok({ json: found, text: [`opened ${opened}  begun ${started}  sent ${sent}`, ...lines].join("\n") });
      }),
    );
}

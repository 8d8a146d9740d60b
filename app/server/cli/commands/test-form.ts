import type { Command } from "commander";
import { testForm } from "#app/campaigns/index.server.ts";
import { ok } from "#app/commerce/kernel/result.ts";
import { operator, withApp } from "../with-app.ts";

export function addTestForm(group: Command): void {
  group
    .command("test <id>")
    .description(
      "Begins a test of two versions of a form: a copy of it, to be changed, and a campaign that asks half of all visitors with the copy. Publish that with `vitrine campaign publish`.",
    )
    .option("--json", "answer in JSON: { campaign, form }")
    .action((id: string, flags: { json?: boolean }) =>
      withApp(flags, async (app) => {
        const done = await app.command(operator, (ctx) => testForm(ctx, { id }));
        if (!done.ok) return done;
        const { campaign, form } = done.value;
        return ok({ json: done.value, text: `campaign ${campaign}\nversion B ${form}` });
      }),
    );
}

import type { Command } from "commander";
import { testDocument } from "#app/campaigns/index.server.ts";
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
        const done = await app.command(operator, (ctx) => testDocument(ctx, { id, kind: "form" }));
        if (!done.ok) return done;
        const { campaign, copy } = done.value;
        return ok({ json: { campaign, form: copy }, text: `campaign ${campaign}\nversion B ${copy}` });
      }),
    );
}

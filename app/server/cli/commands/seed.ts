import type { Command } from "commander";
import { seedDemo } from "../../seed/seed-demo.ts";
import { withApp } from "../with-app.ts";

export function addSeed(program: Command): void {
  program
    .command("seed")
    .description("Fills the shop.")
    .command("demo")
    .description(
      "The demo shop Maison Zellige: products, pictures, pages, two months of orders. Running it again adds nothing.",
    )
    .option("--json", "answer in JSON: what was added")
    .action((options: { json?: boolean }) =>
      withApp(options, async (app) => {
        const added = await seedDemo(app);
        const text = Object.entries(added)
          .map(([what, count]) => `${what}: ${count}`)
          .join("\n");
        return { ok: true, value: { json: added, text } };
      }),
    );
}

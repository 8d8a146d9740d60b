import type { Command } from "commander";
import { migrate } from "#migrations/migrate.ts";
import { withApp } from "../with-app.ts";

export function addMigrate(program: Command): void {
  program
    .command("migrate")
    .description("Brings the database up to date. Safe to run twice, and by several nodes at once.")
    .option("--json", "answer in JSON: { ran: [names] }")
    .action((options: { json?: boolean }) =>
      withApp({ ...options, anySchema: true }, async (app) => {
        const { ran } = await migrate(app.db);
        const text = ran.length === 0 ? "The database is up to date." : `Done: ${ran.join(", ")}.`;
        return { ok: true, value: { json: { ran }, text } };
      }),
    );
}

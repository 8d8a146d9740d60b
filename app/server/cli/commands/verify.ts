import type { Command } from "commander";
import { type Verified, verify } from "../../verify.ts";
import { EXIT } from "../exit.ts";
import { withApp } from "../with-app.ts";

export function addVerify(program: Command): void {
  program
    .command("verify")
    .description("Looks at every invariant of the shop's data; names the rows that break one, and then ends with 1.")
    .option("--json", "answer in JSON: { ok, checks: [{ id, title, broken, rows }] }")
    .action((options: { json?: boolean }) =>
      withApp(options, async (app) => {
        const checks = await verify(app.db.read);
        const ok = checks.every((check) => check.broken === 0);
        if (!ok) process.exitCode = EXIT.refused;
        return { ok: true, value: { json: { ok, checks }, text: checks.map(lines).join("\n") } };
      }),
    );
}

/** Rows a person reads through; `--json` gives more. */
const SHOWN = 20;

function lines({ id, title, broken, rows }: Verified): string {
  if (broken === 0) return `✓ ${id}: ${title}`;
  const shown = rows.slice(0, SHOWN).map((row) => `    ${JSON.stringify(row)}`);
  const more = broken > shown.length ? [`    … ${broken - shown.length} more`] : [];
  return [`✗ ${id}: ${title}: ${broken} broken`, ...shown, ...more].join("\n");
}

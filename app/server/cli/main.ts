import { Command, CommanderError } from "commander";
import { commands } from "./commands.ts";
import { EXIT } from "./exit.ts";
import { explainFailure } from "./explain-failure.ts";

// `vitrine document export … | head` closes the pipe early: that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(EXIT.done);
});

/** `vitrine …`. Exit codes: 0 done, 1 refused or failed, 2 not understood. */
const program = new Command("vitrine")
  .description("Runs and tends a Vitrine shop.")
  .showHelpAfterError("(vitrine help shows what there is)")
  .exitOverride();
for (const add of commands) add(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) {
    const words = explainFailure(error);
    if (words === undefined) throw error;
    process.stderr.write(`${words}\n`);
    process.exit(EXIT.refused);
  }
  // Help that was asked for is an answer; all else commander stops at is a command it did not understand.
  process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
}

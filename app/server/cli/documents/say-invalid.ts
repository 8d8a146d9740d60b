import type { DocumentError } from "#runtime/document/load-document.ts";
import { EXIT } from "../exit.ts";

/** Ends a command that was given a bad document: to a program as `{ valid, errors }`, and line by line to people. */
export function sayInvalid(errors: readonly DocumentError[], how: "json" | "lines" | "nothing"): void {
  process.exitCode = EXIT.refused;
  if (how === "json") process.stdout.write(`${JSON.stringify({ valid: false, errors })}\n`);
  if (how !== "nothing")
    process.stderr.write(errors.map((each) => `${each.pointer || "/"}: ${each.message}\n`).join(""));
}

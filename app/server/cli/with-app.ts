import type { Refusal, Result } from "#app/commerce/kernel/result.ts";
import { isRefusalCode, refusalWords } from "#app/commerce/refusals.ts";
import { documentWords, isDocumentRefusal } from "#app/documents/index.server.ts";
import { type Env, EnvError, parseEnv } from "#app/platform/env.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { pendingMigrations } from "#migrations/migrate.ts";
import { type App, type WireOptions, wireApp } from "../wire.server.ts";
import { EXIT } from "./exit.ts";

/** What a command says: to a program (`--json`, on stdout alone), or to a person. */
export interface Answer {
  json: object;
  text: string;
}

/** In whose name the command line acts. */
export const operator = { actor: { kind: "system" as const, name: "vitrine" } };

export interface RunOptions extends Pick<WireOptions, "migrate"> {
  json?: boolean;
  /** The command copes with a schema that is not current (migrate, doctor). */
  anySchema?: boolean;
}

/** The environment, or the end of the program with one line for each wrong variable. */
export function environment(): Env | undefined {
  try {
    return parseEnv(process.env);
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EXIT.refused;
    return undefined;
  }
}

/**
 * Runs a command beside the server, if one runs: wires the program, says the answer, closes. Logs go to stderr. A refusal is
 * said in words there too (with `--json` also on stdout, as `{ code, message, pointer? }`) and ends with exit code 1.
 */
export async function withApp(options: RunOptions, work: (app: App) => Promise<Result<Answer>>): Promise<void> {
  const env = environment();
  if (!env) return;
  const log = createLogger(env.logLevel === "info" ? "warn" : env.logLevel, process.stderr);
  const app = await wireApp({ env, log, ...(options.migrate && { migrate: true }) });
  try {
    if (!options.anySchema && (await pendingMigrations(app.db)).length > 0) {
      sayRefusal("database.not_current", "The database is not up to date. Run: vitrine migrate", options.json ?? false);
      return;
    }
    say(await work(app), options.json ?? false);
  } finally {
    await app.close();
  }
}

/** Says a command's answer, or its refusal: see `withApp`. */
export function say(result: Result<Answer>, json: boolean): void {
  if (result.ok) {
    process.stdout.write(
      json ? `${JSON.stringify(result.value.json)}\n` : result.value.text && `${result.value.text}\n`,
    );
    return;
  }
  const { refusal } = result;
  sayRefusal(refusal.code, wordsOf(refusal), json, refusal.pointer);
}

function sayRefusal(code: string, message: string, json: boolean, pointer?: string): void {
  if (json) process.stdout.write(`${JSON.stringify({ code, message, ...(pointer !== undefined && { pointer }) })}\n`);
  process.stderr.write(`${message}${pointer ? ` (${pointer})` : ""}\n`);
  process.exitCode = EXIT.refused;
}

function wordsOf(refusal: Refusal): string {
  const { code } = refusal;
  if (isDocumentRefusal(code)) return documentWords({ ...refusal, code }, "en");
  return isRefusalCode(code) ? refusalWords(refusal, "en") : code;
}

import { type Command, Option } from "commander";
import { ok, refuse } from "#app/commerce/kernel/result.ts";
import {
  countLetters,
  LETTER_STATES,
  type Letter,
  type LetterState,
  listLetters,
  replayLetters,
} from "#app/commerce/outbox/index.server.ts";
import { errorJson } from "../../api/error-json.ts";
import { EXIT } from "../exit.ts";
import { operator, withApp } from "../with-app.ts";

interface ListFlags {
  state?: LetterState;
  name?: string;
  limit: string;
  json?: boolean;
}

export function addOutbox(program: Command): void {
  const outbox = program.command("outbox").description("What is on its way to outside services, and what got stuck.");
  outbox
    .command("list")
    .description("Lists calls and deliveries that are not done, latest first.")
    .addOption(new Option("--state <state>", "only these").choices(LETTER_STATES))
    .option("--name <name>", "only those whose name begins so: sheets, payment.refund …")
    .option("--limit <n>", "at most so many, 1 to 1000", "100")
    .option("--json", "answer in JSON: { counts, letters: [{ id, source, name, state, attempts, error, … }] }")
    .action(({ json, limit, ...query }: ListFlags) =>
      withApp({ ...(json && { json }) }, async (app) => {
        const most = Number(limit);
        if (!(Number.isInteger(most) && most >= 1 && most <= 1000)) {
          return refuse("input.invalid", { problem: "--limit is a number from 1 to 1000" });
        }
        const [letters, counts] = await app.query((q) =>
          Promise.all([listLetters(q.read, { ...query, limit: most }), countLetters(q.read)]),
        );
        return ok({ json: { counts, letters: letters.map(letterJson) }, text: table(letters) });
      }),
    );
  outbox
    .command("replay")
    .description(
      "Has what is stuck tried again, from the beginning and with the same keys. The server does it within a second.",
    )
    .argument("[id]", "one letter, by the id that `list` shows")
    .option("--all", "everything that failed or was laid aside")
    .option("--json", "answer in JSON: { replayed }")
    .action((id: string | undefined, { all, json }: { all?: boolean; json?: boolean }, command: Command) => {
      if ((id === undefined) === !all) command.error("error: give one letter's id, or --all", { exitCode: EXIT.usage });
      return withApp({ ...(json && { json }) }, async (app) => {
        const done = await app.command(operator, async (ctx) => {
          const replayed = await replayLetters(ctx, id === undefined ? { all: true } : { id });
          return replayed === 0 && id !== undefined ? refuse("letter.not_found") : ok(replayed);
        });
        return done.ok ? ok({ json: { replayed: done.value }, text: `Replayed: ${done.value}` }) : done;
      });
    });
}

function letterJson(letter: Letter) {
  const { nextAt, at, payload, error, ...rest } = letter;
  const instant = (time: number | null) => (time === null ? null : new Date(time).toISOString());
  return {
    ...rest,
    ...errorJson(error, "en"),
    next_at: instant(nextAt),
    created_at: instant(at),
    payload: JSON.parse(payload) as unknown,
  };
}

function table(letters: readonly Letter[]): string {
  if (letters.length === 0) return "Nothing waits.";
  return letters
    .map(({ id, state, attempts, name, event, subject, error }) =>
      [
        id,
        state,
        `${attempts}×`,
        event ? `${name} (${event})` : name,
        subject,
        errorJson(error, "en").error ?? "",
      ].join("\t"),
    )
    .join("\n");
}

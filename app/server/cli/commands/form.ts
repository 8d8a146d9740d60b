import { readFileSync, statSync, writeFileSync } from "node:fs";
import { type Command, InvalidArgumentError, Option } from "commander";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import { createDocument, type InvalidData, importForm } from "#app/documents/index.server.ts";
import { evaluateAnswers, formIn, formPaths } from "../../forms/work-forms.ts";
import { EXIT } from "../exit.ts";
import { type Answer, operator, say, withApp } from "../with-app.ts";
import { addFormAnswers } from "./form-answers.ts";
import { addFormResults } from "./form-results.ts";
import { addFormUnfinished } from "./form-unfinished.ts";
import { addTestForm } from "./test-form.ts";

interface Json {
  json?: boolean;
}

interface EvaluateFlags extends Json {
  locale: Locale;
  country: string;
  today?: string;
}

interface ImportFlags extends Json {
  output?: string;
  save?: boolean;
}

/** A form with its answers is far smaller. */
const MOST_BYTES = 20_000_000;

export function addForm(program: Command): void {
  const group = program.command("form").description("Forms: import, evaluate, look for dead ends.");
  group
    .command("evaluate <form> <answers>")
    .description(
      "Says what a form asks after these answers, and what is wrong with them: the very code of the shop. Needs no database. Answers { visible, required, values, valid, errors: [{ field, rule, message }] }.",
    )
    .addOption(new Option("--locale <locale>", "language of the messages").choices(LOCALES).default("fr"))
    .option("--country <country>", "country of national phone numbers (ISO 3166-1 alpha-2)", "MA")
    .option("--today <day>", "the shop's day, 2026-11-26; today where absent", dayOf)
    .option("--json", "the same on one line")
    .action(evaluate);
  group
    .command("import <file>")
    .description(
      "Makes a form document of a SurveyJS or form-js file, and says what has no equivalent. Needs no database.",
    )
    .option("--output <file>", "write the document into a file")
    .option("--save", "keep it as a draft in the shop, and answer its id (needs the database)")
    .option(
      "--json",
      "answer in JSON: { document, report: { from, fields, notes: [{ pointer, name, what, reason }] } }",
    )
    .action(importOne);
  group
    .command("paths <form>")
    .description("Looks for dead ends, steps nobody reaches and rules that contradict each other. Needs no database.")
    .addOption(new Option("--locale <locale>", "language of the messages").choices(LOCALES).default("fr"))
    .option("--json", "answer in JSON: { findings: [{ kind, blocks, rule, message }], map: { steps, ways } }")
    .action(paths);
  addFormAnswers(group);
  addFormUnfinished(group);
  addTestForm(group);
  addFormResults(group);
}

function dayOf(typed: string): string {
  if (Number.isNaN(Date.parse(`${typed}T00:00:00Z`))) throw new InvalidArgumentError("It is written like 2026-11-26.");
  return typed;
}

function evaluate(formFile: string, answersFile: string, flags: EvaluateFlags): void {
  const read = bothOf(formFile, answersFile);
  if (!read) return;
  const [form, answers] = read;
  const now = new Date(systemClock.now()).toISOString();
  const today = flags.today ?? now.slice(0, 10);
  const country = flags.country.toUpperCase();
  const loaded = formIn(form);
  const done = loaded.ok
    ? evaluateAnswers(loaded.value, answers, { locale: flags.locale, country, today, now })
    : loaded;
  answer(done.ok ? ok({ json: done.value, text: JSON.stringify(done.value, null, 2) }) : done, flags);
}

async function importOne(file: string, flags: ImportFlags): Promise<void> {
  const json = jsonOf(file);
  if (json === undefined) return;
  const done = importForm(json);
  if (!done.ok) {
    answer(done, flags);
    return;
  }
  const checked = formIn(done.value.document);
  if (!checked.ok) {
    answer(checked, flags);
    return;
  }
  const { report } = done.value;
  const document = checked.value;
  if (flags.output && !isWritten(flags.output, document)) return;
  const notes = report.notes.map(({ pointer, reason }) => `${pointer}: ${reason}`);
  const text = [...notes, `${report.fields} fields made of a ${report.from} form, ${notes.length} notes.`];
  if (!flags.save) {
    answer(ok({ json: { document, report }, text: text.join("\n") }), flags);
    return;
  }
  await withApp(flags, async (app) => {
    const made = await app.command(operator, (ctx) => createDocument(ctx, document));
    if (!made.ok) return made;
    const { id, revision } = made.value;
    return ok({ json: { id, revision, document, report }, text: [...text, id].join("\n") });
  });
}

/** Says why where it could not be. */
function isWritten(file: string, document: object): boolean {
  try {
    writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
    return true;
  } catch (error) {
    process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = EXIT.refused;
    return false;
  }
}

function paths(file: string, flags: Json & { locale: Locale }): void {
  const json = jsonOf(file);
  if (json === undefined) return;
  const loaded = formIn(json);
  if (!loaded.ok) {
    answer(loaded, flags);
    return;
  }
  const found = formPaths(loaded.value, flags.locale);
  const lines = found.findings.map(({ kind, blocks, message }) => `${kind} ${blocks.join(", ")}: ${message}`);
  answer(ok({ json: found, text: lines.join("\n") || "Every way through the form ends well." }), flags);
}

function bothOf(form: string, answers: string): [unknown, unknown] | undefined {
  const first = jsonOf(form);
  const second = first === undefined ? undefined : jsonOf(answers);
  return second === undefined ? undefined : [first, second];
}

/** A file's JSON; undefined once it was said why there is none. */
function jsonOf(file: string): unknown {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) {
    process.stderr.write(`There is no file "${file}".\n`);
    process.exitCode = EXIT.usage;
    return undefined;
  }
  const why = (reason: string): undefined => {
    process.stderr.write(`${file}: ${reason}\n`);
    process.exitCode = EXIT.refused;
    return undefined;
  };
  if (found.size > MOST_BYTES) return why(`larger than ${MOST_BYTES} bytes`);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file))) as unknown;
  } catch (error) {
    return why(error instanceof SyntaxError ? `not JSON: ${error.message.slice(0, 200)}` : "not UTF-8 text");
  }
}

/** A document that is none says where; the rest is said as every command says it. */
function answer(result: Result<Answer>, { json }: Json): void {
  if (result.ok || result.refusal.code !== "document.invalid") {
    say(result, json ?? false);
    return;
  }
  const { errors } = result.refusal.data as unknown as InvalidData;
  process.exitCode = EXIT.refused;
  if (json)
    process.stdout.write(
      `${JSON.stringify({ code: result.refusal.code, message: errors[0]?.message ?? "", pointer: errors[0]?.pointer ?? "", errors })}\n`,
    );
  process.stderr.write(errors.map((each) => `${each.pointer || "/"}: ${each.message}\n`).join(""));
}

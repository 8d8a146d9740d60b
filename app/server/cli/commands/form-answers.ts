import { type Command, Option } from "commander";
import { ok, refuse } from "#app/commerce/kernel/result.ts";
import {
  ANSWER_STATES,
  type AnswerState,
  changeAnswer,
  deleteAnswer,
  type FormAnswer,
  findAnswer,
  listAnswers,
  listRuns,
  runAgain,
} from "#app/commerce/leads/index.server.ts";
import { ANSWER_FILTERS, answersFilter, openAnswerExport, strangeInAnswers } from "#app/exports/index.server.ts";
import { findAgent } from "#app/staff/index.server.ts";
import { errorJson } from "../../api/error-json.ts";
import { operator, withApp } from "../with-app.ts";
import { addReport } from "./export.ts";

interface Json {
  json?: boolean;
}

interface ChangeFlags extends Json {
  state?: AnswerState;
  note?: string;
  assignee?: string;
}

interface ListFlags {
  filter: string;
  limit: string;
  json?: boolean;
}

/** `vitrine form answers list|show|change|run|delete|export` */
export function addFormAnswers(group: Command): void {
  const answers = group.command("answers").description("What people answered to the shop's forms.");
  answers
    .command("list")
    .description("Lists answers, the newest first.")
    .option("--filter <filter>", `as the list's address has it, of ${ANSWER_FILTERS.join(", ")}`, "")
    .option("--limit <n>", "at most so many, 1 to 250", "50")
    .option("--json", "answer in JSON: { answers: [{ id, form, revision, state, values, … }] }")
    .action(({ filter, limit, json }: ListFlags) =>
      withApp({ ...(json && { json }) }, async (app) => {
        const search = new URLSearchParams(filter);
        const unknown = [...search.keys()].find((name) => !(ANSWER_FILTERS as readonly string[]).includes(name));
        const problem = unknown ?? strangeInAnswers(search);
        if (problem !== undefined) return refuse("filter.invalid", { problem }, "/filter");
        const most = Number(limit);
        if (!(Number.isInteger(most) && most >= 1 && most <= 250)) {
          return refuse("input.invalid", { problem: "--limit is a number from 1 to 250" });
        }
        const { data } = await app.query(({ read, shop }) =>
          listAnswers(read, { ...answersFilter(search, shop.timeZone), limit: most }),
        );
        return ok({ json: { answers: data }, text: data.map(lineOf).join("\n") || "No answers." });
      }),
    );
  answers
    .command("show <id>")
    .description("Shows one answer, and what was done of it.")
    .option(
      "--json",
      "answer in JSON: { id, form, revision, state, values, note, …, actions: [{ action, kind, state, error, … }] }",
    )
    .action((id: string, flags: Json) =>
      withApp(flags, async (app) => {
        const [answer, runs] = await app.query(({ read }) => Promise.all([findAnswer(read, id), listRuns(read, id)]));
        if (!answer) return refuse("answer.not_found", { id });
        const actions = runs.map(({ error, ...run }) => ({ ...run, ...errorJson(error, "en") }));
        const done = actions.map(({ action, kind, state, error }) =>
          [action, kind, state, error ?? ""].join("  ").trim(),
        );
        return ok({ json: { ...answer, actions }, text: [lineOf(answer), ...done].join("\n") });
      }),
    );
  answers
    .command("change <id>")
    .description("Changes an answer's state, its note or who takes care of it.")
    .addOption(new Option("--state <state>", "what has become of it").choices(ANSWER_STATES))
    .option("--note <text>", "what staff note of it")
    .option("--assignee <who>", "id or e-mail of who takes care of it; none: nobody")
    .option("--json", "answer in JSON: the answer")
    .action((id: string, { json, assignee: who, ...change }: ChangeFlags) =>
      withApp({ ...(json && { json }) }, async (app) => {
        const asked = who === "none" ? null : who;
        const assignee = asked === undefined ? undefined : await app.query(({ read }) => findAgent(read, asked));
        if (asked !== undefined && assignee === undefined) return refuse("agent.not_found", {}, "/assignee");
        const done = await app.command(operator, (ctx) =>
          changeAnswer(ctx, id, { ...change, ...(assignee !== undefined && { assignee }) }),
        );
        return done.ok ? ok({ json: done.value, text: lineOf(done.value) }) : done;
      }),
    );
  answers
    .command("run <id> <action>")
    .description("Runs one of the form's actions for an answer again; the server does it within a second.")
    .option("--json", "answer in JSON: {}")
    .action((id: string, action: string, flags: Json) =>
      withApp(flags, async (app) => {
        const done = await app.command(operator, (ctx) => runAgain(ctx, id, action));
        return done.ok ? ok({ json: {}, text: `${action} is asked for again.` }) : done;
      }),
    );
  answers
    .command("delete <id>")
    .description("Deletes an answer for good; that it was, when and by whom stays.")
    .option("--json", "answer in JSON: {}")
    .action((id: string, flags: Json) =>
      withApp(flags, async (app) => {
        const done = await app.command(operator, (ctx) => deleteAnswer(ctx, id));
        return done.ok ? ok({ json: {}, text: "Deleted." }) : done;
      }),
    );
  addReport(answers.command("export").description("Writes answers to a file, a column for each question."), {
    open: openAnswerExport,
    filters: ANSWER_FILTERS,
    strange: strangeInAnswers,
  });
}

function lineOf({ id, createdAt, state, phone, email, values }: FormAnswer): string {
  const said = Object.entries(values).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return [id, new Date(createdAt).toISOString(), state, phone ?? email ?? "-", said.join(" ").slice(0, 160)].join("  ");
}

import type { Command } from "commander";
import { ok, refuse } from "#app/commerce/kernel/result.ts";
import { type FormAnswer, listAnswers } from "#app/commerce/leads/index.server.ts";
import { ANSWER_FILTERS, answersFilter, openAnswerExport, strangeInAnswers } from "#app/exports/index.server.ts";
import { withApp } from "../with-app.ts";
import { addReport } from "./export.ts";

interface ListFlags {
  filter: string;
  limit: string;
  json?: boolean;
}

/** `vitrine form answers list|export` */
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

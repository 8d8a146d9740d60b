import type { Command } from "commander";
import { ok, refuse } from "#app/commerce/kernel/result.ts";
import { dropDraft, type FormDraft, linkDraft, listDrafts } from "#app/commerce/leads/index.server.ts";
import { operator, withApp } from "../with-app.ts";

interface Json {
  json?: boolean;
}

/** `vitrine form unfinished list|link|delete` */
export function addFormUnfinished(group: Command): void {
  const unfinished = group.command("unfinished").description("What people began to answer and have not sent.");
  unfinished
    .command("list")
    .description("Lists what was begun, the newest first.")
    .option("--form <form>", "to this form document")
    .option("--limit <n>", "at most so many, 1 to 250", "50")
    .option("--json", "answer in JSON: { drafts: [{ id, form, revision, step, phone, email, name, values, … }] }")
    .action(({ json, form, limit }: Json & { form?: string; limit: string }) =>
      withApp({ ...(json && { json }) }, async (app) => {
        const most = Number(limit);
        if (!(Number.isInteger(most) && most >= 1 && most <= 250)) {
          return refuse("input.invalid", { problem: "--limit is a number from 1 to 250" });
        }
        const { data } = await app.query(({ read }) => listDrafts(read, { form, limit: most }));
        return ok({ json: { drafts: data }, text: data.map(lineOf).join("\n") || "Nothing was begun." });
      }),
    );
  unfinished
    .command("link <id>")
    .description("Makes a link by which somebody goes on with their answers, for a week.")
    .option("--json", "answer in JSON: { url, until }")
    .action((id: string, flags: Json) =>
      withApp(flags, async (app) => {
        const made = await app.command(operator, (ctx) => linkDraft(ctx, id));
        if (!made.ok) return made;
        const url = `${app.env.origin}${made.value.path}`;
        return ok({ json: { url, until: new Date(made.value.until).toISOString() }, text: url });
      }),
    );
  unfinished
    .command("delete <id>")
    .description("Forgets what somebody began.")
    .option("--json", "answer in JSON: {}")
    .action((id: string, flags: Json) =>
      withApp(flags, async (app) => {
        const done = await app.command(operator, (ctx) => dropDraft(ctx, id));
        return done.ok ? ok({ json: {}, text: "Forgotten." }) : done;
      }),
    );
}

function lineOf({ id, updatedAt, step, phone, email, name }: FormDraft): string {
  return [id, new Date(updatedAt).toISOString(), `step ${step + 1}`, phone ?? email ?? "-", name].join("  ").trim();
}

import { statSync } from "node:fs";
import { join } from "node:path";
import { tokenFor } from "../e2e/fixtures/api.ts";
import { startMariaDb } from "../e2e/fixtures/mariadb.ts";
import { type RunningShop, startShop } from "../e2e/fixtures/shop.ts";
import { sessionOf } from "./lib/admin-session.ts";
import { ANSWERED_FORM, bulkAnswers, QUESTIONS } from "./lib/bulk-answers.ts";
import { type Figure, record } from "./lib/record.ts";
import { dataOf, timeAnswers } from "./lib/time-answers.ts";
import { watchedCommand } from "./lib/watched-command.ts";

/** Answers to one form; another number as an argument. */
const answers = Number(process.argv[2] ?? 10_000);
const rounds = 7;

/** What staff ask of the list; the last ones find next to nothing, so that nothing ends the search early. */
const asked = (form: string): Record<string, string> => ({
  ...{ "first page": "", "new ones": "state=new", "a page far back": "cursor=01KE0000000000000000000000" },
  ...{ "one form, a town": `form=${form}&field=city&value=fes`, "ten days": "from=2026-02-01&to=2026-02-10" },
  ...{ "a name": "q=amina", "the end of a phone": "q=0009877", "words nobody said": "q=zzyzx%20quux" },
  ...{ "an answer nobody gave": `form=${form}&field=q3&value=zzyzx` },
});

/** The list of answers with its filters, one answer alone, and the files made of all: at the server, on both databases. */
await record("answers", async () => {
  const mariaDb = await startMariaDb();
  try {
    return {
      figures: [...(await measure("SQLite")), ...(await measure("MariaDB", await mariaDb.createDatabase()))],
      notes: [
        `${answers} answers to a form of ${QUESTIONS + 2} questions, every one answered; one request at a time`,
        "memory: the most the process held at once, Node and the program included",
        "goal: every screen under 150 ms",
      ],
    };
  } finally {
    await mariaDb.stop();
  }
});

async function measure(name: string, databaseUrl?: string): Promise<Figure[]> {
  const shop = await startShop({ demo: false, env: { VITRINE_LOG: "warn" }, ...(databaseUrl && { databaseUrl }) });
  try {
    const form = await askForm(shop);
    await bulkAnswers(shop.databaseUrl, form, answers);
    const cookie = await sessionOf(shop, "owner");
    const figures: Figure[] = [];
    const time = async (what: string, route: string, query = "") =>
      figures.push({
        ...{ name: `${name}, ${what}`, unit: "ms" },
        rounds: await timeAnswers(shop, dataOf(route, query), { cookie }, rounds),
      });
    for (const [what, query] of Object.entries(asked(form.id))) await time(what, "_admin.admin.answers._index", query);
    const one = dataOf("_admin.admin.answers.$id").replace("/$id", `/${await newest(shop)}`);
    const alone = await timeAnswers(shop, one, { cookie }, rounds);
    figures.push({ name: `${name}, one answer alone`, unit: "ms", rounds: alone });
    for (const format of ["csv", "xlsx"]) figures.push(...(await exported(name, shop, format)));
    return figures;
  } finally {
    await shop.dispose();
  }
}

async function askForm(shop: RunningShop): Promise<{ id: string; revision: string }> {
  const headers = { authorization: `Bearer ${await tokenFor(shop, "write")}`, "content-type": "application/json" };
  const body = JSON.stringify({ form: ANSWERED_FORM, save: true });
  const answer = await fetch(`${shop.origin}/api/v1/form-imports`, { method: "POST", headers, body });
  return (await answer.json()) as { id: string; revision: string };
}

async function newest(shop: RunningShop): Promise<string> {
  const { output } = await watchedCommand(shop, ["form", "answers", "list", "--limit", "1", "--json"]);
  return (JSON.parse(output) as { answers: { id: string }[] }).answers[0]?.id ?? "";
}

async function exported(name: string, shop: RunningShop, format: string): Promise<Figure[]> {
  const out = join(shop.dataDir, `answers.${format}`);
  const command = ["form", "answers", "export", "--format", format, "--out", out];
  const { seconds, peakMb } = await watchedCommand(shop, command);
  const what = `${name}, all as ${format.toUpperCase()}`;
  return [
    { name: `${what}: time`, unit: "s", rounds: [seconds] },
    { name: `${what}: memory`, unit: "MB", rounds: [peakMb] },
    { name: `${what}: size`, unit: "MB", rounds: [statSync(out).size / 1e6] },
  ];
}

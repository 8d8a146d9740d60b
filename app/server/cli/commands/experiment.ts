import { once } from "node:events";
import { createWriteStream, statSync } from "node:fs";
import { finished } from "node:stream/promises";
import { type Command, Option } from "commander";
import { analyseExperiment, GOALS, type Goal, type Visitors } from "#app/commerce/experiments/index.server.ts";
import { ok, refuse } from "#app/commerce/kernel/result.ts";
import { campaignResults, campaignVisitors } from "#app/events/index.server.ts";
import { EXIT } from "../exit.ts";
import { readVisitors, VisitorsError } from "../experiment/read-visitors.ts";
import { reportText, resultsText } from "../experiment/report-text.ts";
import { withApp } from "../with-app.ts";

interface Flags {
  json?: boolean;
  goal: Goal;
  split?: string;
}

const ROUND = "those who came in while the shares were as in that revision; today's where absent";

export function addExperiment(program: Command): void {
  const group = program.command("experiment").description("Experiments: which variant is the better one.");
  group
    .command("results <campaign>")
    .description(
      "Says what a campaign has brought by variant, and which one wins by its own goal, or that none does yet.",
    )
    .option("--json", "answer in JSON: goal, currency, variants, sample_ratio_ok, winner, verdict, round, rounds")
    .option("--round <revision>", ROUND)
    .action((id: string, flags: { json?: boolean; round?: string }) =>
      withApp(flags, async (app) => {
        const { currency } = await app.shop();
        await app.events.settled();
        const results = await app.query(({ read }) => campaignResults(read, id, flags.round));
        if (!results) return refuse("document.not_found", { id });
        return ok({ json: { currency, ...results }, text: resultsText(results, currency) });
      }),
    );
  group
    .command("export <campaign>")
    .description(
      "Writes a campaign's visitors as `experiment analyse` reads them, without anything that names one; says on standard error what it is asked with.",
    )
    .option("--out <file>", "a file instead of standard output")
    .option("--round <revision>", ROUND)
    .action((id: string, flags: { out?: string; round?: string }) =>
      withApp({}, async (app) => {
        const { currency } = await app.shop();
        await app.events.settled();
        const found = await app.query(({ read }) => campaignVisitors(read, id, currency, flags.round));
        if (!found) return refuse("document.not_found", { id });
        const target = flags.out === undefined ? process.stdout : createWriteStream(flags.out);
        for (const lines of found.csv) if (!target.write(lines)) await once(target, "drain");
        if (flags.out !== undefined) await finished(target.end());
        const split = [...found.split].map(([variant, share]) => `${variant}=${share}`).join(",");
        process.stderr.write(`vitrine experiment analyse ${flags.out ?? "-"} --split ${split}\n`);
        return ok({ json: {}, text: "" });
      }),
    );
  group
    .command("analyse <file>")
    .description(
      "Says by a CSV of visitors (visitor,variant,orders,delivered_margin; - reads standard input) which variant wins, or that none does yet. Needs no database.",
    )
    .option("--json", "answer in JSON: variants, sample_ratio_ok, winner, verdict")
    .addOption(new Option("--goal <column>", "what is judged, per visitor").choices(GOALS).default(GOALS[0]))
    .option("--split <shares>", "shares of the traffic asked for, where they are not even: a=70,b=30")
    .action((path: string, flags: Flags) => analyse(path, flags));
}

async function analyse(path: string, { json, goal, split }: Flags): Promise<void> {
  if (path !== "-" && !statSync(path, { throwIfNoEntry: false })?.isFile()) {
    return end(`there is no file "${path}"`, EXIT.usage);
  }
  const shares = split === undefined ? new Map<string, number>() : sharesIn(split);
  if (shares === undefined) return end(`--split is not like a=70,b=30: ${split}`, EXIT.usage);
  let visitors: Visitors;
  try {
    visitors = await readVisitors(path, goal);
  } catch (error) {
    if (error instanceof VisitorsError) return end(error.message, EXIT.refused);
    throw error;
  }
  const stranger = shares.size > 0 && visitors.arms.find(({ variant }) => !shares.has(variant));
  if (stranger) return end(`--split says nothing about the variant "${stranger.variant}"`, EXIT.usage);
  if (visitors.crossed > 0)
    process.stderr.write(`${visitors.crossed} visitors saw several variants, and are left out\n`);
  const report = analyseExperiment(visitors.arms, shares);
  process.stdout.write(`${json ? JSON.stringify(report) : reportText(report)}\n`);
}

/** `a=70,b=30`; undefined where it is something else. */
function sharesIn(text: string): Map<string, number> | undefined {
  const pairs = text.split(",").map((each) => /^(.+)=(\d+(?:\.\d+)?)$/.exec(each.trim()));
  const shares = new Map(pairs.map((pair) => [pair?.[1] ?? "", Number(pair?.[2])]));
  return [...shares].every(([variant, share]) => variant !== "" && share > 0) ? shares : undefined;
}

function end(message: string, code: number): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = code;
}

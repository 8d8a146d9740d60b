import type { Command } from "commander";
import {
  type CampaignSummary,
  everyCampaign,
  findCampaign,
  killCampaigns,
  listEntries,
  pauseCampaign,
  problemsOf,
  resumeCampaign,
  rollBackCampaign,
  testDocument,
} from "#app/campaigns/index.server.ts";
import type { Context } from "#app/commerce/context.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { findDocument } from "#app/documents/index.server.ts";
import { campaignJson, entryJson, problemJson } from "../../api/campaign-json.ts";
import type { App } from "../../app.ts";
import { EXIT } from "../exit.ts";
import { type Answer, operator, withApp } from "../with-app.ts";
import { addCampaignCalendar } from "./campaign-calendar.ts";
import { addCreateCampaign } from "./create-campaign.ts";

interface Flags {
  json?: boolean;
  /** Number as typed. */
  version?: string;
}

export function addCampaign(program: Command): void {
  const group = program
    .command("campaign")
    .description("Campaigns: make one, publish, pause and roll back all of it at once.");
  const on = (name: string, description: string, json: string) =>
    group.command(name).description(description).option("--json", `answer in JSON: ${json}`);
  const one = "{ id, phase, published, version, … }";
  const versioned = (command: Command) =>
    command.option("--version <n>", "refuse where the campaign was changed since this version");

  on("list", "Lists campaigns and where each stands.", "{ data }").action((flags: Flags) =>
    withApp(flags, async (app) => {
      const found = await app.query(({ read, clock }) => everyCampaign(read, clock.now()));
      return ok({ json: { data: found.map(campaignJson) }, text: found.map(line).join("\n") || "No campaigns." });
    }),
  );
  addCreateCampaign(group);
  addCampaignCalendar(group);
  on("show <id>", "Shows where a campaign stands.", one).action((id: string, flags: Flags) =>
    withApp(flags, (app) => shown(app, id)),
  );
  on("validate <id>", "Looks a campaign over; ends with 1 where it cannot be published.", "{ ready, problems }").action(
    (id: string, flags: Flags) => withApp(flags, (app) => validate(app, id)),
  );
  versioned(
    on(
      "publish <id>",
      "Publishes a campaign with all that belongs to it; one that is not ready is refused with what is to be mended.",
      one,
    ),
  )
    .option("--revision <revision>", "this revision of it, else the newest")
    .option("--reason <text>", "why pages above the shop's budget are published all the same")
    .action((id: string, { revision, reason, ...flags }: Flags & { revision?: string; reason?: string }) =>
      withApp(flags, async (app) => {
        const asked = { id, ...(revision && { revision }), ...(reason && { reason }), ...versionOf(flags) };
        const done = await app.publishCampaign(operator, asked);
        if (done.ok) return shown(app, id);
        return done.refusal.code === "campaign.unready" ? validate(app, id, revision) : done;
      }),
    );
  const changes: [
    string,
    string,
    (ctx: Context, input: { id: string; version?: number }) => Promise<Result<unknown>>,
  ][] = [
    ["pause <id>", "Takes a campaign out of the shop at once; it can go on as it was.", pauseCampaign],
    ["resume <id>", "Lets a paused campaign go on.", resumeCampaign],
    ["rollback <id>", "Takes a campaign out for good: what was shown before it is shown again.", rollBackCampaign],
  ];
  for (const [name, description, work] of changes) {
    versioned(on(name, description, one)).action((id: string, flags: Flags) =>
      withApp(flags, async (app) => {
        const done = await app.command(operator, (ctx) => work(ctx, { id, ...versionOf(flags) }));
        return done.ok ? shown(app, id) : done;
      }),
    );
  }
  on("stop", "The kill switch: pauses every campaign that is live.", "{ ids }").action((flags: Flags) =>
    withApp(flags, async (app) => {
      const done = await app.command(operator, (ctx) => killCampaigns(ctx));
      return done.ok ? ok({ json: done.value, text: `Paused: ${done.value.ids.length}` }) : done;
    }),
  );
  on(
    "test <document>",
    "Begins a test of two versions of a form, a page or a section: a copy of it, and a campaign that shows that to half of all visitors.",
    "{ campaign, copy }",
  ).action((id: string, flags: Flags) =>
    withApp(flags, async (app) => {
      const done = await app.command(operator, (ctx) => testDocument(ctx, { id }));
      if (!done.ok) return done;
      const { campaign, copy } = done.value;
      return ok({ json: done.value, text: `campaign ${campaign}\nversion B ${copy}` });
    }),
  );
  on("log <id>", "Shows who did what to a campaign, newest first.", "{ data }").action((id: string, flags: Flags) =>
    withApp(flags, async (app) => {
      const found = await app.query(({ read, clock }) => findCampaign(read, id, clock.now()));
      if (!found) return refuse("campaign.not_found", { id });
      const entries = (await app.query(({ read }) => listEntries(read, id))).map(entryJson);
      return ok({
        json: { data: entries },
        text: entries.map(({ at, action, by }) => `${at}  ${action.padEnd(12)}  ${by}`).join("\n") || "Nothing yet.",
      });
    }),
  );
}

const versionOf = ({ version }: Flags) => (version === undefined ? {} : { version: Number(version) });

async function shown(app: App, id: string): Promise<Result<Answer>> {
  const found = await app.query(({ read, clock }) => findCampaign(read, id, clock.now()));
  return found ? ok({ json: campaignJson(found), text: line(found) }) : refuse("campaign.not_found", { id });
}

/** @param revision the head where none is named */
async function validate(app: App, id: string, revision?: string): Promise<Result<Answer>> {
  return app.query(async (q) => {
    const stored = await findDocument(q.read, id, revision);
    if (stored?.doc.kind !== "campaign") return refuse("campaign.not_found", { id });
    const problems = (await problemsOf(q, id, stored.doc)).map((each) => problemJson(each, q.shop, "en"));
    const ready = problems.every(({ severity }) => severity !== "error");
    if (!ready) process.exitCode = EXIT.refused;
    const lines = problems.map(
      ({ severity, message, node, field }) => `${severity}: ${message} (${node}${field && `/${field}`})`,
    );
    return ok({ json: { ready, problems }, text: lines.join("\n") || "Ready." });
  });
}

function line({ id, title, phase, published, turnsAt }: CampaignSummary): string {
  const turns = turnsAt === null ? "" : `  until ${new Date(turnsAt).toISOString()}`;
  return `${id}  ${phase.padEnd(9)}  v${published?.version ?? 0}  ${textIn(title, "en")}${turns}`;
}

import { readFileSync, statSync } from "node:fs";
import type { Command } from "commander";
import { createCampaign, findCampaign } from "#app/campaigns/index.server.ts";
import { ok, refuse } from "#app/commerce/kernel/result.ts";
import { filledIn } from "#runtime/document/fill-in.ts";
import { registry } from "#runtime/registry.ts";
import { campaignJson } from "../../api/campaign-json.ts";
import { sayInvalid } from "../documents/say-invalid.ts";
import { operator, withApp } from "../with-app.ts";

/** A campaign with all its words is far smaller. */
const MOST_BYTES = 5_000_000;

export function addCreateCampaign(group: Command): void {
  group
    .command("create <file>")
    .description(
      "Makes a campaign of a JSON document, which may leave out what it does not care for: { meta: { title }, root: { props, slots: { pieces: [{ type, props }] } } }.",
    )
    .option("--json", "answer in JSON: { id, phase, version, … }")
    .action(async (file: string, flags: { json?: boolean }) => {
      const written = jsonIn(file);
      if ("error" in written) {
        return sayInvalid([{ pointer: "", message: written.error }], flags.json ? "json" : "lines");
      }
      await withApp(flags, async (app) => {
        const doc = filledIn(written.json, "campaign", registry);
        const made = await app.command(operator, (ctx) => createCampaign(ctx, doc));
        if (!made.ok) return made;
        const { id } = made.value;
        const found = await app.query(({ read, clock }) => findCampaign(read, id, clock.now()));
        return found ? ok({ json: campaignJson(found), text: id }) : refuse("campaign.not_found", { id });
      });
    });
}

function jsonIn(file: string): { json: unknown } | { error: string } {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) return { error: `there is no file "${file}"` };
  if (found.size > MOST_BYTES) return { error: `larger than ${MOST_BYTES} bytes` };
  try {
    return { json: JSON.parse(readFileSync(file, "utf8")) as unknown };
  } catch (error) {
    return { error: `is no JSON: ${error instanceof Error ? error.message : error}` };
  }
}

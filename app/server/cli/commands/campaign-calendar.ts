import type { Command } from "commander";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { ok } from "#app/commerce/kernel/result.ts";
import { campaignCalendar } from "../../campaigns/campaign-calendar.ts";
import type { DaysAsked } from "../../days-asked.ts";
import { withApp } from "../with-app.ts";

interface Flags extends DaysAsked {
  json?: boolean;
}

export function addCampaignCalendar(group: Command): void {
  group
    .command("calendar")
    .description("Says which campaigns run on which days, and which of them change the same thing at one time.")
    .option("--from <day>", "first day of the shop's calendar, 2026-11-01; today where absent")
    .option("--to <day>", "last day, included; a month later where absent")
    .option(
      "--json",
      "answer in JSON: { time_zone, days: [{ day, campaigns: [{ id, title, phase, hours, conflicts }] }] }",
    )
    .action(({ json, ...asked }: Flags) =>
      withApp({ ...(json && { json }) }, (app) =>
        app.query(async (q) => {
          const found = await campaignCalendar(q, asked);
          if (!found.ok) return found;
          const lines = found.value.days.flatMap(({ day, campaigns }) =>
            campaigns.map(({ id, title, hours, conflicts }) =>
              [day, id, textIn(title, "en"), hours.join(" "), conflicts.length > 0 ? `! ${conflicts.join(" ")}` : ""]
                .filter(Boolean)
                .join("  "),
            ),
          );
          return ok({ json: found.value, text: lines.join("\n") || "Nothing runs on these days." });
        }),
      ),
    );
}

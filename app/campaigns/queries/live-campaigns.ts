import type { Kept } from "#app/commerce/context.ts";
import { offersIn } from "#runtime/campaigns/plan.ts";
import { endsAt, nextTurn, runsAt } from "#runtime/campaigns/schedule.ts";
import type { LiveCampaign, LiveCampaigns, PublishedCampaign } from "../types.ts";

/** Campaigns that are in the shop, running or paused, kept by the process: a page reads none of them from the database. */
export const CAMPAIGNS: Kept<readonly PublishedCampaign[]> = {
  endsWith: ["campaign.changed"],
  async read(read) {
    const [one] = await read.all("SELECT document_id FROM campaign_states WHERE state <> 'ended' LIMIT 1");
    if (!one) return [];
    // Documents know every block there is: a shop without campaigns never asks for them.
    const { readCampaigns } = await import("../model.server.ts");
    return readCampaigns(read, ["live", "paused"]);
  },
};

/** What is in force at an instant: computed, so that a campaign begins and ends exactly when its hours do. */
export function liveCampaigns(published: readonly PublishedCampaign[], at: number): LiveCampaigns {
  const open = published.filter(({ state }) => state === "live");
  const turns = open.flatMap(({ plan, zone }) => nextTurn(plan.schedule, zone, at) ?? []);
  return {
    campaigns: open
      .filter(({ plan, zone }) => runsAt(plan.schedule, zone, at))
      .map((each) => running(each, at))
      .sort(byPriority),
    offers: new Set(published.flatMap(({ plan }) => offersIn(plan))),
    changesAt: turns.length > 0 ? Math.min(...turns) : null,
  };
}

function running({ id, revision, title, plan, zone, pins, startedAt }: PublishedCampaign, at: number): LiveCampaign {
  return { id, revision, title, plan, pins, startedAt, endsAt: endsAt(plan.schedule, zone, at) };
}

function byPriority(a: LiveCampaign, b: LiveCampaign): number {
  return b.plan.priority - a.plan.priority || a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1);
}

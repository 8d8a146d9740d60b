import { sumVariantOrders } from "#app/commerce/experiments/index.server.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import { readPlan } from "#runtime/campaigns/plan.ts";
import { type ComparedVariants, resultsOf } from "../rules/results-of.ts";
import { seenIn, splitsOf, type Version } from "../rules/rounds.ts";
import { countCampaign } from "./count-campaign.ts";

/** Visitors who came in while the shares of a campaign's variants were the same. */
export interface Round {
  /** Names it: its newest revision. */
  revision: string;
  shares: { id: string; name: string; weight: number }[];
  visitors: number;
  /** Its shares are those that visitors are dealt now. */
  isCurrent: boolean;
}

export interface CampaignResults extends ComparedVariants {
  /** The round that the figures are of. */
  round: string;
  /** All of them, the first one first. */
  rounds: Round[];
}

/** What results are reckoned from. */
export interface AskedRound {
  results: CampaignResults;
  /** Revisions of its round. */
  revisions: readonly string[];
}

/**
 * What a campaign has brought so far, by variant; undefined where there is no such campaign, or no such round.
 * @param round any revision of it; absent: that of today
 */
export async function campaignResults(read: Reader, id: string, round?: string): Promise<CampaignResults | undefined> {
  return (await askRound(read, id, round))?.results;
}

export async function askRound(read: Reader, id: string, round?: string): Promise<AskedRound | undefined> {
  const { versions, goal } = (await versionsOf(read, id)) ?? { versions: [], goal: "delivered-margin" as const };
  const now = versions.at(-1)?.revision;
  const splits = splitsOf(versions);
  const asked = splits.find(({ revisions }) => revisions.includes(round ?? now ?? ""));
  if (!now || !asked) return undefined;
  const isNow = (revisions: readonly string[]) => revisions.includes(now);
  // What was counted before rounds were is of the one of today.
  const counted = (revisions: readonly string[]) => (isNow(revisions) ? [...revisions, ""] : revisions);
  const [counts, ordered] = await Promise.all([countCampaign(read, id), sumVariantOrders(read, id, asked.revisions)]);
  const found = resultsOf({ goal, variants: asked.variants }, seenIn(counts, counted(asked.revisions)), ordered);
  const rounds = splits.map(({ revisions, variants }): Round => {
    const seen = [...seenIn(counts, counted(revisions)).values()];
    return {
      revision: revisions.at(-1) ?? "",
      shares: variants.map(({ id, name, weight }) => ({ id, name, weight })),
      visitors: seen.reduce((sum, { visitors }) => sum + visitors, 0),
      isCurrent: isNow(revisions),
    };
  });
  return { results: { ...found, round: asked.revisions.at(-1) ?? "", rounds }, revisions: asked.revisions };
}

/** The versions of a campaign that were in the shop, the one in force last; of one that never was, the newest. */
async function versionsOf(read: Reader, id: string) {
  const ran = await read.one<{ revision_id: string }>("SELECT revision_id FROM campaign_states WHERE document_id = ?", [
    id,
  ]);
  // Documents know every block there is: whoever counts events needs none of them.
  const { findDocument } = await import("#app/documents/index.server.ts");
  const current = await findDocument(read, id, ran?.revision_id);
  if (current?.doc.kind !== "campaign") return undefined;
  const published = await read.all<{ revision_id: string }>(
    "SELECT revision_id FROM campaign_log WHERE document_id = ? AND action = 'published' ORDER BY id",
    [id],
  );
  const before = new Set(published.map(({ revision_id }) => revision_id));
  before.delete(current.revision);
  const versions: Version[] = [];
  for (const revision of before) {
    const found = await findDocument(read, id, revision);
    if (found?.doc.kind === "campaign") versions.push({ revision, plan: readPlan(found.doc) });
  }
  const plan = readPlan(current.doc);
  return { versions: [...versions, { revision: current.revision, plan }], goal: plan.goal };
}

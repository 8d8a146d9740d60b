import { sumVariantOrders } from "#app/commerce/experiments/index.server.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import { readPlan } from "#runtime/campaigns/plan.ts";
import { type CampaignResults, resultsOf } from "../rules/results-of.ts";
import { countCampaign } from "./count-campaign.ts";

/** What a campaign has brought so far, by variant; undefined where there is no such campaign. */
export async function campaignResults(read: Reader, id: string): Promise<CampaignResults | undefined> {
  const ran = await read.one<{ revision_id: string }>("SELECT revision_id FROM campaign_states WHERE document_id = ?", [
    id,
  ]);
  // Documents know every block there is: whoever counts events needs none of them.
  const { findDocument } = await import("#app/documents/index.server.ts");
  const found = await findDocument(read, id, ran?.revision_id);
  if (found?.doc.kind !== "campaign") return undefined;
  const [seen, ordered] = await Promise.all([countCampaign(read, id), sumVariantOrders(read, id)]);
  return resultsOf(readPlan(found.doc), seen, ordered);
}

import type { Context } from "#app/commerce/context.ts";
import { withdrawOffer } from "#app/commerce/offers/index.server.ts";
import { offersIn } from "#runtime/campaigns/plan.ts";
import { readCampaigns } from "../model.server.ts";

/**
 * Offers that a campaign gave and gives no longer become drafts, unless another one gives them: an active one would from now
 * on be everybody's. @returns those that were active
 */
export async function withdrawOffers(ctx: Context, campaign: string, offers: readonly string[]): Promise<string[]> {
  if (offers.length === 0) return [];
  const others = (await readCampaigns(ctx.tx, ["live", "paused"])).filter(({ id }) => id !== campaign);
  const given = new Set(others.flatMap(({ plan }) => offersIn(plan)));
  const withdrawn: string[] = [];
  for (const id of offers) if (!given.has(id) && (await withdrawOffer(ctx, id))) withdrawn.push(id);
  return withdrawn;
}

import { findVariantIds } from "#app/commerce/catalog/index.server.ts";
import type { Context } from "#app/commerce/context.ts";
import { findStock } from "#app/commerce/stock/index.server.ts";
import { readCampaigns } from "../model.server.ts";
import { tell } from "../state.server.ts";
import type { PublishedCampaign } from "../types.ts";
import { pauseCampaign, resumeCampaign } from "./pause-campaign.ts";

/**
 * Holds campaigns against the shelves: what watches a product that is sold out is paused, or the team is told; what was
 * paused for that goes on once there is more, where it may do so by itself. Saying it twice changes nothing.
 */
export async function guardStock(ctx: Context): Promise<void> {
  const watching = (await readCampaigns(ctx.tx, ["live", "paused"])).filter(({ plan }) => plan.guard !== null);
  if (watching.length === 0) return;
  const available = await availableOf(ctx, watching);
  for (const campaign of watching) await hold(ctx, campaign, available);
}

async function hold(ctx: Context, campaign: PublishedCampaign, available: ReadonlyMap<string, number>): Promise<void> {
  const { id, state, cause, plan } = campaign;
  if (!plan.guard) return;
  const { product, least, action, returns } = plan.guard;
  const units = available.get(product) ?? 0;
  const data = { product, units };
  const soldOut = units <= least;
  if (action === "warn") return warn(ctx, campaign, soldOut, data);
  if (soldOut && state === "live") await pauseCampaign(ctx, { id, cause: "stock", data });
  if (!soldOut && state === "paused" && cause === "stock" && returns) {
    await resumeCampaign(ctx, { id, action: "restocked", data });
  }
}

/** Told once, until there was more again. */
async function warn(
  ctx: Context,
  { id, state, revision }: PublishedCampaign,
  soldOut: boolean,
  data: object,
): Promise<void> {
  const last = await ctx.tx.one<{ action: string }>(
    `SELECT action FROM campaign_log WHERE document_id = ? AND action IN ('stock-warned', 'restocked', 'published')
     ORDER BY id DESC LIMIT 1`,
    [id],
  );
  const isTold = last?.action === "stock-warned";
  if (soldOut && state === "live" && !isTold) await tell(ctx, id, "stock-warned", revision, data);
  if (!soldOut && isTold) await tell(ctx, id, "restocked", revision, data);
}

/** Units that can be bought of each watched product, all variants together. */
async function availableOf(ctx: Context, campaigns: readonly PublishedCampaign[]): Promise<Map<string, number>> {
  const products = [...new Set(campaigns.flatMap(({ plan }) => plan.guard?.product ?? []))];
  const variants = await findVariantIds(ctx.tx, products);
  const levels = await findStock(ctx.tx, [...variants.values()].flat());
  const unitsOf = (id: string) => {
    const level = levels.get(id);
    if (!level) return 0;
    return level.policy === "deny" ? Math.max(0, level.available) : Number.POSITIVE_INFINITY;
  };
  return new Map([...variants].map(([product, ids]) => [product, ids.reduce((all, id) => all + unitsOf(id), 0)]));
}

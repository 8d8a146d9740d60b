import type { Context } from "#app/commerce/context.ts";
import { readCampaigns } from "../model.server.ts";
import { unitsLeft } from "../queries/shelves.ts";
import { isSoldOut } from "../rules/stock-guard.ts";
import { takeTurn, tell } from "../state.server.ts";
import type { PublishedCampaign } from "../types.ts";
import { pauseCampaign, resumeCampaign } from "./pause-campaign.ts";

/**
 * Holds campaigns against the shelves: what watches a product that is sold out is paused, or the team is told; what was
 * paused for that goes on once there is more, where it may do so by itself. Saying it twice changes nothing.
 */
export async function guardStock(ctx: Context): Promise<void> {
  const watching = (await readCampaigns(ctx.tx, ["live", "paused"])).filter(({ plan }) => plan.guard !== null);
  if (watching.length === 0) return;
  const products = new Set(watching.flatMap(({ plan }) => plan.guard?.product ?? []));
  const left = await unitsLeft(ctx.tx, [...products]);
  for (const campaign of watching) await hold(ctx, campaign, left);
}

async function hold(ctx: Context, campaign: PublishedCampaign, left: ReadonlyMap<string, number>): Promise<void> {
  const { id, state, cause, plan } = campaign;
  if (!plan.guard) return;
  const { product, action, returns } = plan.guard;
  const data = { product, units: left.get(product) ?? 0 };
  const soldOut = isSoldOut(plan.guard, left);
  if (action === "warn") return warn(ctx, campaign, soldOut, data);
  if (soldOut && state === "live") await pauseCampaign(ctx, { id, cause: "stock", data });
  if (!soldOut && state === "paused" && cause === "stock" && returns) {
    await resumeCampaign(ctx, { id, action: "restocked", data });
  }
}

/** Told once, until there was more again; one looks at a time. */
async function warn(
  ctx: Context,
  { id, state, revision }: PublishedCampaign,
  soldOut: boolean,
  data: object,
): Promise<void> {
  await takeTurn(ctx);
  const last = await ctx.tx.one<{ action: string }>(
    `SELECT action FROM campaign_log WHERE document_id = ? AND action IN ('stock-warned', 'restocked', 'published')
     ORDER BY id DESC LIMIT 1`,
    [id],
  );
  const isTold = last?.action === "stock-warned";
  if (soldOut && state === "live" && !isTold) await tell(ctx, id, "stock-warned", revision, data);
  if (!soldOut && isTold) await tell(ctx, id, "restocked", revision, data);
}

import type { Context } from "#app/commerce/context.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { type Result, refuse } from "#app/commerce/kernel/result.ts";
import { archiveDocument, unpublishDocument } from "#app/documents/index.server.ts";
import { documentsNamed } from "#runtime/campaigns/plan.ts";
import { readCampaigns } from "../model.server.ts";

/** Archives a document that no campaign in the shop stands on, nor is one. */
export function archiveAny(ctx: Context, id: string): Promise<Result<{ id: string }>> {
  return unlessHeld(ctx, id, () => archiveDocument(ctx, id));
}

/** Takes a document out of the shop that no campaign in the shop stands on. */
export function unpublishAny(ctx: Context, id: string): Promise<Result<{ id: string }>> {
  return unlessHeld(ctx, id, () => unpublishDocument(ctx, id));
}

/**
 * What a campaign shows, or stands in the place of, goes with the campaign alone: taken away under it, half of the campaign
 * would be gone without anybody having meant it. A paused one counts too, since it can go on.
 */
async function unlessHeld(
  ctx: Context,
  id: string,
  work: () => Promise<Result<{ id: string }>>,
): Promise<Result<{ id: string }>> {
  const campaigns = await readCampaigns(ctx.tx, ["live", "paused"]);
  const holding = campaigns.filter((each) => each.id === id || documentsNamed(each.plan).includes(id));
  const [first] = holding;
  if (!first) return work();
  const campaign = textIn(first.title, ctx.locale, ctx.shop.locales[0]);
  return refuse("document.in_campaign", { campaign, campaigns: holding.map((each) => each.id) });
}

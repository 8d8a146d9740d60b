import type { QueryContext } from "#app/commerce/context.ts";
import type { CampaignText } from "#app/commerce/leads/index.server.ts";
import type { OrderCampaign } from "#app/commerce/orders/index.server.ts";
import { findDocument } from "#app/documents/index.server.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import { type PieceOf, readPlan } from "#runtime/campaigns/plan.ts";
import { textInForce, type WantedText } from "#runtime/campaigns/texts.ts";
import { readCampaigns } from "../model.server.ts";
import type { PublishedCampaign } from "../types.ts";
import { CAMPAIGNS, liveCampaigns } from "./live-campaigns.ts";

/** Is there a campaign in the shop that says a message in words of its own? */
function speaks({ plan }: PublishedCampaign): boolean {
  return plan.pieces.some(({ kind }) => kind === "template");
}

/** The campaigns that say messages, as this transaction sees them; a shop without any asks its database nothing. */
export async function speakingCampaigns({ read, kept }: Pick<QueryContext, "read" | "kept">) {
  if (!kept(CAMPAIGNS).some(speaks)) return [];
  return (await readCampaigns(read, ["live"])).filter(speaks);
}

/**
 * The text that stands in a message's place, of what happened at an instant: it is decided once, so that each try of the
 * sending says the same.
 * @param shown the campaigns that the buyer, or whoever answered, was shown something of
 */
export function textAt(
  speaking: readonly PublishedCampaign[],
  at: number,
  shown: readonly OrderCampaign[],
  wanted: WantedText,
): CampaignText | null {
  if (shown.length === 0) return null;
  const text = textInForce(liveCampaigns(speaking, at).campaigns, shown, wanted);
  return text && { campaign: text.campaign.id, revision: text.campaign.revision, piece: text.piece.id };
}

/** A text as it was published. */
export async function readText(
  read: Reader,
  { campaign, revision, piece }: CampaignText,
): Promise<PieceOf<"template"> | undefined> {
  const stored = await findDocument(read, campaign, revision);
  const pieces = stored ? readPlan(stored.doc).pieces : [];
  return pieces.find((each): each is PieceOf<"template"> => each.kind === "template" && each.id === piece);
}

import type { Context } from "#app/commerce/context.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { endPages, mayPublish } from "#app/documents/index.server.ts";
import { offersIn } from "#runtime/campaigns/plan.ts";
import { readCampaign } from "../model.server.ts";
import { stateInTurn, tell, writeState } from "../state.server.ts";
import type { CampaignRefusal, KeptPage } from "../types.ts";
import { giveBack } from "./give-back.ts";
import type { ChangeInput } from "./pause-campaign.ts";
import { withdrawOffers } from "./withdraw-offers.ts";

/**
 * Takes a campaign out of the shop for good: what was shown before it is shown again, addresses included. A page that
 * somebody published by itself meanwhile stays as it is, and is named; so is an offer that would now be everybody's, and is a
 * draft instead. A page that another campaign shows too stays that one's.
 */
export async function rollBackCampaign(
  ctx: Context,
  { id, version }: ChangeInput,
): Promise<Result<{ id: string; version: number; kept: KeptPage[]; offers: string[] }, CampaignRefusal>> {
  if (!mayPublish(ctx)) return refuse("publication.needs_approval");
  const locked = await stateInTurn(ctx, id, version);
  if (!locked.ok) return locked;
  const old = locked.value;
  if (!old || old.state === "ended") return refuse("campaign.not_live");
  ctx.crashPoint("campaign.rollback.begun");
  await endPages(ctx, id);
  ctx.crashPoint("campaign.rollback.pages");
  const kept = await giveBack(ctx, id, old.before);
  ctx.crashPoint("campaign.rollback.addresses");
  const given = await readCampaign(ctx.tx, id);
  const offers = given ? await withdrawOffers(ctx, id, offersIn(given.plan)) : [];
  ctx.crashPoint("campaign.rollback.offers");
  const written = await writeState(ctx, id, { ...old, state: "ended", cause: null, before: {} });
  if (!written.ok) return written;
  ctx.crashPoint("campaign.rollback.state");
  await tell(ctx, id, "rolled-back", old.revision, { kept, offers });
  ctx.crashPoint("campaign.rollback.told");
  return ok({ id, version: written.value.version, kept, offers });
}

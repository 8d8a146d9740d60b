import type { Context } from "#app/commerce/context.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { mayPublish, pausePages } from "#app/documents/index.server.ts";
import { everRuns } from "#runtime/campaigns/schedule.ts";
import { readCampaign, readCampaigns } from "../model.server.ts";
import { showsByItself } from "../rules/shows-by-itself.ts";
import { stateInTurn, takeTurn, tell, writeState } from "../state.server.ts";
import type { CampaignAction, CampaignRefusal, PauseCause } from "../types.ts";

export interface ChangeInput {
  id: string;
  /** The version of its state that was looked at. */
  version?: number;
}

type Changed = Result<{ id: string; version: number }, CampaignRefusal>;

const PAUSES: Readonly<Record<PauseCause, CampaignAction>> = { person: "paused", killed: "killed", stock: "sold-out" };

/**
 * Takes everything of a campaign out of the shop at once. It keeps its addresses, and can go on as it was. One that stands
 * for want of stock stands because somebody said so from then on: more stock does not bring it back.
 */
export async function pauseCampaign(
  ctx: Context,
  { id, version, cause = "person", data }: ChangeInput & { cause?: PauseCause; data?: object },
): Promise<Changed> {
  if (!mayPublish(ctx)) return refuse("publication.needs_approval");
  const locked = await stateInTurn(ctx, id, version);
  if (!locked.ok) return locked;
  const old = locked.value;
  if (!old || !(cause === "stock" ? old.state === "live" : showsByItself(old))) return refuse("campaign.not_live");
  ctx.crashPoint("campaign.pause.begun");
  if (old.state === "live") await pausePages(ctx, id, true);
  ctx.crashPoint("campaign.pause.pages");
  const written = await writeState(ctx, id, { ...old, state: "paused", cause });
  if (!written.ok) return written;
  ctx.crashPoint("campaign.pause.state");
  await tell(ctx, id, PAUSES[cause], old.revision, data);
  ctx.crashPoint("campaign.pause.told");
  return ok({ id, version: written.value.version });
}

/** A paused campaign goes on, with the versions that it was published with. */
export async function resumeCampaign(
  ctx: Context,
  { id, version, action = "resumed", data }: ChangeInput & { action?: "resumed" | "restocked"; data?: object },
): Promise<Changed> {
  if (!mayPublish(ctx)) return refuse("publication.needs_approval");
  const locked = await stateInTurn(ctx, id, version);
  if (!locked.ok) return locked;
  const old = locked.value;
  // Whoever looks at the shelves lets go what stands for want of stock, and nothing that somebody stopped meanwhile.
  if (old?.state !== "paused" || (action === "restocked" && old.cause !== "stock")) {
    return refuse("campaign.not_paused");
  }
  const campaign = await readCampaign(ctx.tx, id);
  if (!campaign || !everRuns(campaign.plan.schedule, old.zone, ctx.clock.now())) return refuse("campaign.over");
  ctx.crashPoint("campaign.resume.begun");
  await pausePages(ctx, id, false);
  ctx.crashPoint("campaign.resume.pages");
  const written = await writeState(ctx, id, { ...old, state: "live", cause: null });
  if (!written.ok) return written;
  ctx.crashPoint("campaign.resume.state");
  await tell(ctx, id, action, old.revision, data);
  ctx.crashPoint("campaign.resume.told");
  return ok({ id, version: written.value.version });
}

/** The kill switch: every campaign that is live, or would be again by itself, stops in one transaction. @returns their ids */
export async function killCampaigns(ctx: Context): Promise<Result<{ ids: string[] }, CampaignRefusal>> {
  if (!mayPublish(ctx)) return refuse("publication.needs_approval");
  // Before anybody is asked where they stand: one that was paused meanwhile would be refused, and the others with it.
  await takeTurn(ctx);
  const ids: string[] = [];
  for (const { id } of (await readCampaigns(ctx.tx, ["live", "paused"])).filter(showsByItself)) {
    const paused = await pauseCampaign(ctx, { id, cause: "killed" });
    if (!paused.ok) return paused;
    ids.push(id);
    ctx.crashPoint("campaign.kill.one");
  }
  return ok({ ids });
}

import type { Context } from "#app/commerce/context.ts";
import { type AddressesBefore, nextCampaignOn, publishedSince, restoreAddresses } from "#app/documents/index.server.ts";
import { type Before, stateInTurn, writeBefore } from "../state.server.ts";
import type { KeptPage } from "../types.ts";

/**
 * Gives pages back that a campaign had and shows no longer. One that another campaign took after it and has still keeps its
 * addresses: that one gives back what was there before both.
 * @returns pages that somebody published by themselves meanwhile: they stay as they are
 */
export async function giveBack(ctx: Context, id: string, pages: Before): Promise<KeptPage[]> {
  const kept: KeptPage[] = [];
  for (const [document, before] of Object.entries(pages)) {
    const revision = await publishedSince(ctx, document, before.since);
    if (revision !== undefined) kept.push({ document, revision });
    else if (!(await handOn(ctx, id, document, before))) await restoreAddresses(ctx, document, before);
  }
  return kept;
}

/** Lets the campaign that took a page next restore what this one was to restore. @returns false: there is none */
export async function handOn(ctx: Context, id: string, document: string, before: AddressesBefore): Promise<boolean> {
  const heir = await nextCampaignOn(ctx, document, id);
  if (heir === undefined) return false;
  const locked = await stateInTurn(ctx, heir);
  if (!locked.ok || !locked.value) throw new Error(`Campaign ${heir} has a page in the shop and no state`);
  await writeBefore(ctx, heir, { ...locked.value.before, [document]: before });
  return true;
}

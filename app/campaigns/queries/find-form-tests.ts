import type { Reader } from "#app/platform/db/index.server.ts";
import { type CampaignSummary, everyCampaign } from "./list-campaigns.ts";

/** Campaigns that ask with a form, or with another one in its place; the one changed last first. */
export async function findFormTests(read: Reader, form: string, now: number): Promise<CampaignSummary[]> {
  const all = await everyCampaign(read, now);
  return all.filter(({ plan }) =>
    plan.pieces.some((piece) => piece.kind === "form" && (piece.form === form || piece.by === form)),
  );
}

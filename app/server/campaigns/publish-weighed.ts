import { type PublishCampaignInput, publishCampaign } from "#app/campaigns/index.server.ts";
import { findDocument } from "#app/documents/index.server.ts";
import { readPlan } from "#runtime/campaigns/plan.ts";
import type { Overrun } from "#runtime/cost/weights.ts";
import type { App } from "../app.ts";
import type { Who } from "../engine.ts";

/** Publishes a campaign; its pages are weighed first, before the transaction. */
export async function publishWeighed(app: App, who: Who, input: Omit<PublishCampaignInput, "over">) {
  const over: Record<string, Overrun[]> = {};
  const found = await app.query(({ read }) => findDocument(read, input.id, input.revision));
  for (const piece of found?.doc.kind === "campaign" ? readPlan(found.doc).pieces : []) {
    if (piece.kind === "page") over[piece.document] = (await app.weighed(piece.document)).over;
  }
  return app.command(who, (ctx) => publishCampaign(ctx, { ...input, over }));
}

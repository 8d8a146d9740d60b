import type { Context } from "#app/commerce/context.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import { findDocument, type Published, type PublishInput, publishDocument } from "#app/documents/index.server.ts";
import { publishCampaign } from "./publish-campaign.ts";

/** Publishes a document as its kind is published: a campaign with all that belongs to it, anything else by itself. */
export async function publishAny(ctx: Context, input: PublishInput): Promise<Result<Published>> {
  const stored = await findDocument(ctx.tx, input.id, input.revision);
  if (stored?.doc.kind !== "campaign") return publishDocument(ctx, input);
  const { id, reason } = input;
  const done = await publishCampaign(ctx, { id, revision: stored.revision, ...(reason !== undefined && { reason }) });
  if (!done.ok) return done;
  const now = ctx.clock.now();
  return ok({ id, publication: id, revision: stored.revision, from: now, until: null, slugs: {} });
}

import type { Context } from "#app/commerce/context.ts";
import { type Result, refuse } from "#app/commerce/kernel/result.ts";
import { createDocument } from "#app/documents/index.server.ts";

/** A new campaign; a document of another kind is refused. Not in the shop. */
export async function createCampaign(ctx: Context, doc: unknown): Promise<Result<{ id: string; revision: string }>> {
  const isOther = typeof doc === "object" && doc !== null && "kind" in doc && doc.kind !== "campaign";
  return isOther ? refuse("campaign.not_one", {}, "/kind") : createDocument(ctx, doc);
}

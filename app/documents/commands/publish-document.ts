import type { Context } from "#app/commerce/context.ts";
import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { Doc } from "#blocks/contract/index.ts";
import type { Overrun } from "#runtime/cost/weights.ts";
import { documentPublished } from "../events.ts";
import { documentIn } from "../loader.server.ts";
import { lockDocument, readRevision, readSlugs } from "../model.server.ts";
import type { Hours } from "../rules/live-publication.ts";
import { lostOrders } from "../rules/lost-orders.ts";
import { mayPublish } from "../rules/may-publish.ts";
import { wantedSlugs } from "../rules/wanted-slugs.ts";
import type { DocumentRefusal } from "../types.ts";
import { claimSlugs, releaseSlugs } from "./claim-slugs.ts";

export interface PublishInput {
  id: string;
  /** Absent: the head. */
  revision?: string;
  /** Epoch ms; absent or past: now. */
  from?: number;
  /** Epoch ms, excluded; absent: until something else is published. */
  until?: number;
  /** What the revision has more of than the shop's budget says; whoever publishes a page has weighed it. */
  over?: readonly Overrun[];
  /** Why it is published all the same. */
  reason?: string;
  /** It comes and goes with a campaign, at the campaign's hours, over what is shown beside it. */
  campaign?: { id: string; hours: Hours };
}

export interface Published {
  id: string;
  publication: string;
  revision: string;
  from: number;
  until: number | null;
  /** Addresses by language; empty for what is not reached by an address of its own. */
  slugs: LocalizedText;
}

/**
 * Shows a revision in the shop, from now or from a given instant on. What was shown openly before ends where this one
 * begins, unless this one ends too: then it returns when this one is over.
 */
export async function publishDocument(ctx: Context, input: PublishInput): Promise<Result<Published, DocumentRefusal>> {
  if (!mayPublish(ctx)) return refuse("publication.needs_approval");
  const document = await lockDocument(ctx, input.id);
  if (!document) return refuse("document.not_found", { id: input.id });
  if (document.archived_at !== null) return refuse("document.archived", { id: input.id });
  if (document.branch_of !== null) return refuse("branch.not_shown");
  const stored = await readRevision(ctx.tx, input.id, input.revision ?? document.revision_id);
  if (!stored) return refuse("revision.not_found", { revision: input.revision });
  if (stored.doc.kind === "campaign") return refuse("publication.campaign");
  // Unknown blocks may rest in a document, but nothing is published that the shop cannot show whole.
  const whole = documentIn(stored.doc);
  if (!whole.ok) return whole;
  const lost = stored.doc.kind === "form" ? lostOrders(stored.doc) : null;
  if (lost) return refuse("publication.no_checkout", { block: lost.block }, lost.pointer);
  const now = ctx.clock.now();
  const from = Math.max(input.from ?? now, now);
  const until = input.until ?? null;
  if (until !== null && until <= from) return refuse("publication.window", {}, "/until");
  const { over = [], reason = "" } = input;
  if (over.length > 0 && reason.trim() === "") return refuse("document.over_budget", { over }, "/reason");

  const claimed = await takeAddresses(ctx, input.id, stored.doc);
  if (!claimed.ok) return claimed;
  if (until === null && !input.campaign) {
    await ctx.tx.run(
      "UPDATE publications SET until_at = ? WHERE document_id = ? AND until_at IS NULL AND from_at < ? AND campaign_id IS NULL",
      [from, input.id, from],
    );
  }
  const publication = ctx.ids.next();
  await ctx.tx.run(
    `INSERT INTO publications (id, document_id, revision_id, from_at, until_at, weight, author_name, created_at, over_budget, reason, campaign_id, schedule)
     VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)`,
    [
      ...[publication, input.id, stored.revision, from, until, ctx.actor.name ?? null, now],
      ...(over.length > 0 ? [JSON.stringify(over), reason.trim().slice(0, 500)] : [null, null]),
      ...(input.campaign ? [input.campaign.id, JSON.stringify(input.campaign.hours)] : [null, null]),
    ],
  );
  ctx.emit(documentPublished(input.id, document.kind));
  const slugs = (await readSlugs(ctx.tx, [input.id])).get(input.id) ?? {};
  return ok({ id: input.id, publication, revision: stored.revision, from, until, slugs });
}

/** A promo page is reached by its own address; every other page by what it is for. */
async function takeAddresses(ctx: Context, id: string, doc: Doc): Promise<Result<true, DocumentRefusal>> {
  if (doc.kind !== "page" || doc.meta.use !== "promo") {
    await releaseSlugs(ctx, id);
    return ok(true);
  }
  const wanted = wantedSlugs(doc.meta);
  if (wanted.length === 0) return refuse("slug.missing", {}, "/meta/slug");
  return claimSlugs(ctx, id, wanted);
}

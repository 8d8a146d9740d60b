import type { Context } from "#app/commerce/context.ts";
import { own } from "#app/commerce/kernel/own.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import {
  addressesBefore,
  type DocumentRefusal,
  endPages,
  findDocument,
  mayPublish,
  publishDocument,
  publishedSince,
} from "#app/documents/index.server.ts";
import { type CampaignPlan, offersIn, readPlan, shownDocuments } from "#runtime/campaigns/plan.ts";
import type { Overrun } from "#runtime/cost/weights.ts";
import { readCampaign } from "../model.server.ts";
import { problemsOf } from "../queries/find-problems.ts";
import { type Before, stateInTurn, tell, writeState } from "../state.server.ts";
import type { CampaignRefusal } from "../types.ts";
import { giveBack, handOn } from "./give-back.ts";
import { withdrawOffers } from "./withdraw-offers.ts";

export interface PublishCampaignInput {
  id: string;
  /** Absent: the head. */
  revision?: string;
  /** The version of its state that was looked at: another one since is refused. 0: never published. */
  version?: number;
  /** What its pages have more of than the shop's budget says, by document; whoever publishes has weighed them. */
  over?: Readonly<Record<string, readonly Overrun[]>>;
  /** Why they are published all the same. */
  reason?: string;
}

export interface PublishedNow {
  id: string;
  revision: string;
  version: number;
}

/**
 * Puts a campaign into the shop with all that belongs to it, in the caller's transaction: its pages are published, of
 * everything else that it shows the version is held fast, and all of it is in force by one row. One that is in the shop
 * already gives way to this version of it.
 */
export async function publishCampaign(
  ctx: Context,
  input: PublishCampaignInput,
): Promise<Result<PublishedNow, CampaignRefusal | DocumentRefusal>> {
  if (!mayPublish(ctx)) return refuse("publication.needs_approval");
  const { id } = input;
  // First of all: what is read after it is as whoever had the turn before has left it.
  const locked = await stateInTurn(ctx, id);
  if (!locked.ok) return locked;
  const stored = await findDocument(ctx.tx, id, input.revision);
  if (stored?.doc.kind !== "campaign") return refuse("campaign.not_found", { id });
  if (input.version !== undefined && input.version !== (locked.value?.version ?? 0)) {
    return refuse("campaign.changed_meanwhile");
  }
  const found = await problemsOf({ read: ctx.tx, shop: ctx.shop, clock: ctx.clock }, id, stored.doc);
  const problems = found.filter(({ severity }) => severity === "error");
  if (problems.length > 0) return refuse("campaign.unready", { problems, count: problems.length });
  ctx.crashPoint("campaign.publish.begun");

  const old = locked.value;
  const isOut = old !== undefined && old.state !== "ended";
  if (isOut) await endPages(ctx, id);
  const plan = readPlan(stored.doc);
  const pages = await publishPages(ctx, input, plan, isOut ? old.before : {});
  if (!pages.ok) return pages;
  if (isOut) {
    const gone = Object.entries(old.before).filter(([page]) => !Object.hasOwn(pages.value, page));
    await giveBack(ctx, id, Object.fromEntries(gone));
  }
  ctx.crashPoint("campaign.publish.pages");
  if (isOut) {
    const before = await readCampaign(ctx.tx, id);
    const now = new Set(offersIn(plan));
    await withdrawOffers(ctx, id, before ? offersIn(before.plan).filter((offer) => !now.has(offer)) : []);
  }

  const written = await writeState(ctx, id, {
    revision: stored.revision,
    state: "live",
    cause: null,
    zone: ctx.shop.timeZone,
    pins: await headsOf(ctx, plan),
    before: pages.value,
    version: old?.version ?? 0,
    startedAt: isOut ? old.startedAt : ctx.clock.now(),
  });
  if (!written.ok) return written;
  ctx.crashPoint("campaign.publish.state");
  await tell(ctx, id, "published", stored.revision);
  ctx.crashPoint("campaign.publish.told");
  return ok({ id, revision: stored.revision, version: written.value.version });
}

/** Publishes the pages that stand at addresses of their own. @returns what was there before each */
async function publishPages(
  ctx: Context,
  { id, over = {}, reason }: PublishCampaignInput,
  plan: CampaignPlan,
  known: Before,
): Promise<Result<Before, DocumentRefusal>> {
  const before: Record<string, Before[string]> = {};
  const hours = { schedule: plan.schedule, zone: ctx.shop.timeZone };
  for (const piece of plan.pieces) {
    if (piece.kind !== "page" || piece.instead !== null || Object.hasOwn(before, piece.document)) continue;
    const was = own(known, piece.document);
    // What somebody published since, by itself or with another campaign, is what is there before it now.
    const isOurs = was && !(await publishedSince(ctx, piece.document, was.since));
    const stays = isOurs && !(await handOn(ctx, id, piece.document, was));
    before[piece.document] = stays ? was : await addressesBefore(ctx, piece.document);
    const published = await publishDocument(ctx, {
      id: piece.document,
      campaign: { id, hours },
      over: own(over, piece.document) ?? [],
      ...(reason !== undefined && { reason }),
    });
    if (!published.ok)
      return { ok: false, refusal: { ...published.refusal, data: { ...published.refusal.data, piece: piece.id } } };
    ctx.crashPoint("campaign.publish.page");
  }
  return ok(before);
}

/** The newest version of everything that it shows: what is edited later is not shown until it is published again. */
async function headsOf(ctx: Context, plan: CampaignPlan): Promise<Record<string, string>> {
  const pins: Record<string, string> = {};
  for (const id of shownDocuments(plan)) {
    const head = await findDocument(ctx.tx, id);
    if (head) pins[id] = head.revision;
  }
  return pins;
}

import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import { findDocument, findSummaries, listDocuments } from "#app/documents/index.server.ts";
import { jsonOf, type Reader } from "#app/platform/db/index.server.ts";
import { type CampaignPlan, readPlan } from "#runtime/campaigns/plan.ts";
import { nextTurn, runsAt } from "#runtime/campaigns/schedule.ts";
import { readCampaign } from "../model.server.ts";
import type { CampaignAction, CampaignEntry, CampaignPhase, PublishedCampaign } from "../types.ts";

/** A campaign as lists show it. */
export interface CampaignSummary {
  id: string;
  title: LocalizedText;
  /** Head revision. */
  revision: string;
  /** null: it was never in the shop. */
  published: PublishedCampaign | null;
  phase: CampaignPhase;
  /** Of what is in the shop, else of the head. */
  plan: CampaignPlan;
  /** When it begins or ends next (epoch ms), as published; null: it does not. */
  turnsAt: number | null;
  updatedAt: number;
}

/** Campaigns, the one changed last first. A shop has some dozens. */
export async function listCampaigns(read: Reader, now: number): Promise<CampaignSummary[]> {
  const page = await listDocuments(read, { kind: "campaign", limit: 250 }, now);
  const found: CampaignSummary[] = [];
  for (const { id } of page.data) {
    const summary = await findCampaign(read, id, now);
    if (summary) found.push(summary);
  }
  return found;
}

/** One campaign; undefined where there is none. */
export async function findCampaign(read: Reader, id: string, now: number): Promise<CampaignSummary | undefined> {
  const [document] = await findSummaries(read, [id], now);
  const head = document?.kind === "campaign" ? await findDocument(read, id) : undefined;
  if (!document || !head) return undefined;
  const published = (await readCampaign(read, id)) ?? null;
  const { title, revision, updatedAt } = document;
  const plan = published && published.state !== "ended" ? published.plan : readPlan(head.doc);
  const isOut = published !== null && published.state === "live";
  return {
    ...{ id, title, revision, published, plan, updatedAt },
    phase: phaseOf(published, now),
    turnsAt: isOut ? nextTurn(published.plan.schedule, published.zone, now) : null,
  };
}

function phaseOf(published: PublishedCampaign | null, now: number): CampaignPhase {
  if (!published) return "draft";
  if (published.state !== "live") return published.state;
  const { plan, zone } = published;
  if (runsAt(plan.schedule, zone, now)) return "running";
  return nextTurn(plan.schedule, zone, now) === null ? "over" : "scheduled";
}

/** What was done to a campaign, newest first. */
export async function listEntries(read: Reader, id: string, limit = 200): Promise<CampaignEntry[]> {
  const rows = await read.all(
    `SELECT id, action, revision_id, actor_kind, actor_name, data, created_at FROM campaign_log
     WHERE document_id = ? ORDER BY id DESC LIMIT ${Math.min(1_000, Math.max(1, limit))}`,
    [id],
  );
  return rows.map((row) => ({
    id: String(row.id),
    action: row.action as CampaignAction,
    revision: String(row.revision_id),
    actor: { kind: String(row.actor_kind), name: String(row.actor_name ?? "") },
    at: Number(row.created_at),
    data: jsonOf(row.data),
  }));
}

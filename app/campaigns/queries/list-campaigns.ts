import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import {
  type DocumentSummary,
  type DocumentsQuery,
  findRevisions,
  findSummaries,
  listDocuments,
} from "#app/documents/index.server.ts";
import { jsonOf, type Reader } from "#app/platform/db/index.server.ts";
import { type CampaignPlan, readPlan } from "#runtime/campaigns/plan.ts";
import { nextTurn, runsAt } from "#runtime/campaigns/schedule.ts";
import { readPublished } from "../model.server.ts";
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

/** A page of campaigns, the one changed last first. */
export async function listCampaigns(
  read: Reader,
  query: Pick<DocumentsQuery, "limit" | "cursor">,
  now: number,
): Promise<{ data: CampaignSummary[]; nextCursor: string | null }> {
  const { data, nextCursor } = await listDocuments(read, { ...query, kind: "campaign" }, now);
  return { data: await summed(read, data, now), nextCursor };
}

/**
 * Campaigns, however many and whatever was changed last: what is in the shop may not have been touched for long.
 * @param of `open`: those that ended, which add up over years, are not even read
 */
export async function everyCampaign(read: Reader, now: number, of: "all" | "open" = "all"): Promise<CampaignSummary[]> {
  const rows = of === "all" ? [] : await read.all("SELECT document_id FROM campaign_states WHERE state = 'ended'");
  const ended = new Set(rows.map((row) => String(row.document_id)));
  const found: CampaignSummary[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listDocuments(read, { kind: "campaign", limit: 250, ...(cursor && { cursor }) }, now);
    const wanted = page.data.filter(({ id }) => !ended.has(id));
    found.push(...(await summed(read, wanted, now)));
    cursor = page.nextCursor;
  }
  return found;
}

/** One campaign; undefined where there is none. */
export async function findCampaign(read: Reader, id: string, now: number): Promise<CampaignSummary | undefined> {
  const [document] = await findSummaries(read, [id], now);
  return document?.kind === "campaign" ? (await summed(read, [document], now))[0] : undefined;
}

/** Documents with where each stands as a campaign, in as many queries as for one of them. */
async function summed(read: Reader, documents: readonly DocumentSummary[], now: number): Promise<CampaignSummary[]> {
  const ids = documents.map(({ id }) => id);
  const states = new Map((await readPublished(read, ids)).map((each) => [each.id, each]));
  const planned = documents.filter(({ id }) => (states.get(id)?.state ?? "ended") === "ended");
  const heads = await findRevisions(
    read,
    planned.map(({ revision }) => revision),
  );
  return documents.flatMap(({ id, title, revision, updatedAt }) => {
    const published = states.get(id) ?? null;
    const head = heads.get(revision);
    const plan = head ? readPlan(head.doc) : published?.plan;
    if (!plan) return [];
    const isOut = published !== null && published.state === "live";
    return {
      ...{ id, title, revision, published, plan, updatedAt },
      phase: phaseOf(published, now),
      turnsAt: isOut ? nextTurn(published.plan.schedule, published.zone, now) : null,
    };
  });
}

function phaseOf(published: PublishedCampaign | null, now: number): CampaignPhase {
  if (!published) return "draft";
  if (published.state !== "live") return published.state;
  const { plan, zone } = published;
  if (runsAt(plan.schedule, zone, now)) return "running";
  return nextTurn(plan.schedule, zone, now) === null ? "over" : "scheduled";
}

/**
 * What was done to a campaign, newest first: all of it, or so many.
 * @param before the id of an entry: those that are older
 */
export async function listEntries(
  read: Reader,
  id: string,
  { limit, before = "~" }: { limit?: number; before?: string | undefined } = {},
): Promise<CampaignEntry[]> {
  const rows = await read.all(
    `SELECT id, action, revision_id, actor_kind, actor_name, data, created_at FROM campaign_log
     WHERE document_id = ? AND id < ? ORDER BY id DESC ${limit === undefined ? "" : `LIMIT ${limit}`}`,
    [id, before],
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

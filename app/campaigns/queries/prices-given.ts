import { findDocument } from "#app/documents/index.server.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import { type CampaignPlan, readPlan } from "#runtime/campaigns/plan.ts";
import { nextTurn, runsAt } from "#runtime/campaigns/schedule.ts";
import type { CampaignAction, GivenPrice } from "../types.ts";

/** A time in which a campaign was in the shop, in one revision; `until` null: it is. Epoch ms. */
interface Stay {
  campaign: string;
  revision: string;
  from: number;
  until: number | null;
}

const BEGINS: ReadonlySet<CampaignAction> = new Set(["published", "resumed", "restocked"]);
const ENDS: ReadonlySet<CampaignAction> = new Set(["paused", "killed", "sold-out", "rolled-back"]);

/** Prices that campaigns gave at any time of a period, by what was done to them and their hours. @param period epoch ms */
export async function findPricesGiven(
  read: Reader,
  zone: string,
  period: { since: number; until: number },
): Promise<GivenPrice[]> {
  const plans = new Map<string, CampaignPlan | null>();
  const found: GivenPrice[] = [];
  for (const stay of await staysUntil(read, period.until)) {
    const { campaign, revision, from, until } = stay;
    const [first, last] = [Math.max(from, period.since), Math.min(until ?? period.until, period.until)];
    if (last <= first) continue;
    if (!plans.has(revision)) plans.set(revision, await planOf(read, campaign, revision));
    const plan = plans.get(revision);
    if (!plan || !ranWithin(plan, zone, first, last)) continue;
    for (const piece of plan.pieces) {
      if (piece.kind !== "price") continue;
      const { product, sku, price } = piece;
      found.push({ campaign, product, sku, price, goesOn: until === null });
    }
  }
  return found;
}

async function staysUntil(read: Reader, until: number): Promise<Stay[]> {
  const rows = await read.all<{ document_id: string; action: CampaignAction; revision_id: string; created_at: number }>(
    "SELECT document_id, action, revision_id, created_at FROM campaign_log WHERE created_at <= ? ORDER BY document_id, id",
    [until],
  );
  const stays: Stay[] = [];
  for (const { document_id: campaign, action, revision_id: revision, created_at } of rows) {
    const at = Number(created_at);
    const open = stays.at(-1);
    const isOpen = open?.campaign === campaign && open.until === null;
    if (!BEGINS.has(action) && !ENDS.has(action)) continue;
    if (isOpen) open.until = at;
    if (BEGINS.has(action)) stays.push({ campaign, revision, from: at, until: null });
  }
  return stays;
}

async function planOf(read: Reader, campaign: string, revision: string): Promise<CampaignPlan | null> {
  const stored = await findDocument(read, campaign, revision);
  return stored?.doc.kind === "campaign" ? readPlan(stored.doc) : null;
}

function ranWithin({ schedule }: CampaignPlan, zone: string, from: number, until: number): boolean {
  if (runsAt(schedule, zone, from)) return true;
  const begins = nextTurn(schedule, zone, from);
  return begins !== null && begins < until;
}

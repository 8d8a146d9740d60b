import type { Kept } from "#app/commerce/context.ts";
import { watchesPriorPrices } from "#app/commerce/pricing/index.server.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import { readShop } from "#app/settings/index.server.ts";
import type { CampaignPlan } from "#runtime/campaigns/plan.ts";
import type { CampaignAction, PriceStay } from "../types.ts";

/** A time in which a campaign was in the shop, in one revision; `until` null: it is. Epoch ms. */
interface Stay {
  campaign: string;
  revision: string;
  from: number;
  until: number | null;
  goesOn: boolean;
}

const BEGINS: ReadonlySet<CampaignAction> = new Set(["published", "resumed", "restocked"]);
const ENDS: ReadonlySet<CampaignAction> = new Set(["paused", "killed", "sold-out", "rolled-back"]);

/** The prices that campaigns have given, kept where the law asks what a reduction is held against. */
export const PRICE_STAYS: Kept<readonly PriceStay[]> = {
  endsWith: ["campaign.changed", "settings.changed"],
  async read(read) {
    return watchesPriorPrices((await readShop(read)).country) ? readPriceStays(read) : [];
  },
};

/** Every price that a campaign in the shop gave, by what was done to campaigns; those of one campaign the first one first. */
export async function readPriceStays(read: Reader): Promise<PriceStay[]> {
  const plans = new Map<string, CampaignPlan | null>();
  const found: PriceStay[] = [];
  for (const { revision, ...stay } of await readStays(read)) {
    if (!plans.has(revision)) plans.set(revision, await planOf(read, stay.campaign, revision));
    const { pieces = [], schedule } = plans.get(revision) ?? {};
    for (const piece of pieces) {
      if (piece.kind !== "price" || !schedule) continue;
      const { product, sku, price } = piece;
      found.push({ ...stay, product, sku, price, schedule });
    }
  }
  return found;
}

async function readStays(read: Reader): Promise<Stay[]> {
  const rows = await read.all<{ document_id: string; action: CampaignAction; revision_id: string; created_at: number }>(
    "SELECT document_id, action, revision_id, created_at FROM campaign_log ORDER BY document_id, id",
  );
  const stays: Stay[] = [];
  for (const { document_id: campaign, action, revision_id: revision, created_at } of rows) {
    const at = Number(created_at);
    const open = stays.at(-1);
    const isOpen = open?.campaign === campaign && open.until === null;
    if (!BEGINS.has(action) && !ENDS.has(action)) continue;
    if (isOpen) open.until = at;
    if (BEGINS.has(action)) stays.push({ campaign, revision, from: at, until: null, goesOn: true });
  }
  for (const [index, stay] of [...stays.entries()].reverse()) {
    const next = stays[index + 1];
    // One that was published again while it stood goes on in that.
    const isFollowed = next?.campaign === stay.campaign && next.from === stay.until && next.goesOn;
    stay.goesOn = stay.until === null || isFollowed;
  }
  return stays;
}

async function planOf(read: Reader, campaign: string, revision: string): Promise<CampaignPlan | null> {
  // Documents know every block there is: a shop whose campaigns gave no price never asks for them.
  const [{ findDocument }, { readPlan }] = await Promise.all([
    import("#app/documents/index.server.ts"),
    import("#runtime/campaigns/plan.ts"),
  ]);
  const stored = await findDocument(read, campaign, revision);
  return stored?.doc.kind === "campaign" ? readPlan(stored.doc) : null;
}

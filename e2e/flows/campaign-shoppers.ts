import { ulids } from "../../app/commerce/kernel/ids.ts";
import type { RunningShop } from "../fixtures/shop.ts";

/** What shoppers of one variant really do. */
export interface Truth {
  /** Share of visitors who order. */
  buys: number;
  /** Share of orders that are turned away at the door. */
  refuses: number;
}

export interface Campaign {
  id: string;
  revision: string;
}

const AGENT =
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36";

/** A campaign of two variants that is judged by the margin of what is delivered. */
export async function makeCampaign(shop: RunningShop, token: string): Promise<Campaign> {
  const root = {
    id: "root",
    type: "campaign.campaign",
    props: {
      ...{
        goal: "delivered-margin",
        from: null,
        until: null,
        weekly: [],
        without: [],
        traffic: 100,
        priority: 50,
        group: "",
      },
      ...{ guard: "none", guarded: null, least: 0, returns: "alone" },
      variants: [
        { id: "A", name: "Affiche rouge", weight: 50 },
        { id: "B", name: "Affiche verte", weight: 50 },
      ],
    },
    slots: { pieces: [] },
  };
  const meta = { title: { fr: "Rentrée" } };
  const doc = { format: 1, kind: "campaign", blocks: { "campaign.campaign": 1 }, meta, root };
  return (await ask(shop, token, "documents", { doc })) as Campaign;
}

/**
 * One shopper: what their browser tells of a page with the campaign on it, and, where they buy, an order that is confirmed,
 * sent, and kept or turned away.
 */
export async function shopAs(
  shop: RunningShop,
  { token, sku, phone }: { token: string; sku: string; phone: string },
  campaign: Campaign,
  { variant, buys, refuses }: { variant: string; buys: boolean; refuses: boolean },
): Promise<void> {
  const campaigns = [{ id: campaign.id, revision: campaign.revision, variant }];
  const at = Date.now();
  const event = (type: string, more: object = {}) => ({ id: ulids.next(), type, at, ...more });
  await tellEvents(shop, {
    ...{ v: 1, sent: at, view: ulids.next(), page: null, revision: null, campaigns },
    events: [
      event("page_view"),
      event("campaign_reached", { goal: "page", campaigns }),
      ...(buys ? [event("campaign_reached", { goal: "form", campaigns })] : []),
    ],
  });
  if (!buys) return;
  const order = (await ask(shop, token, "orders", {
    lines: [{ sku, quantity: 1 }],
    customer: { name: "Amina Benali", phone },
    address: { line1: "12 rue des Orangers", city: "Casablanca", country: "MA" },
    payment_method: "cod",
    origin: { campaigns },
  })) as { id: string };
  await ask(shop, token, `orders/${order.id}/confirm`);
  const parcel = (await ask(shop, token, `orders/${order.id}/shipments`, { cost: 2_500 })) as { id: string };
  await ask(shop, token, `shipments/${parcel.id}/move`, { to: "shipped" });
  await ask(shop, token, `shipments/${parcel.id}/move`, { to: refuses ? "refused" : "delivered" });
}

/** @throws where it is not acknowledged */
export async function tellEvents(shop: Pick<RunningShop, "origin">, batch: object): Promise<void> {
  const headers = { "content-type": "application/json", "user-agent": AGENT };
  const answer = await fetch(`${shop.origin}/e`, { method: "POST", headers, body: JSON.stringify(batch) });
  if (answer.status !== 204) throw new Error(`/e answered ${answer.status}`);
}

async function ask(shop: RunningShop, token: string, path: string, body: object = {}): Promise<unknown> {
  const headers = {
    ...{ authorization: `Bearer ${token}`, "content-type": "application/json" },
    "idempotency-key": crypto.randomUUID(),
  };
  const answer = await fetch(`${shop.origin}/api/v1/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}

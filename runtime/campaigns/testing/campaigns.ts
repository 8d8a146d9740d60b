import type { PageFacts, VisitorFacts } from "../../document/condition-kinds.ts";
import type { Running, Visitor } from "../choose.ts";
import type { CampaignPlan, Piece, PieceBase } from "../plan.ts";

let count = 0;

type Own<P> = P extends PieceBase ? Omit<P, keyof PieceBase> : never;

/** A piece for all variants and everybody, unless it says otherwise. */
export function pieceOf(own: Own<Piece> & Partial<PieceBase>): Piece {
  count += 1;
  return { id: `piece${count}`, variants: [], when: null, ...own } as Piece;
}

/** A campaign for everybody, at all hours. */
export function planOf(more: Partial<CampaignPlan>): CampaignPlan {
  return {
    ...{ goal: "orders", priority: 50, group: "", traffic: 100, variants: [], when: null, guard: null, pieces: [] },
    schedule: { from: null, until: null, weekly: [], without: [] },
    ...more,
  };
}

export function runningOf(id: string, plan: Partial<CampaignPlan>): Running {
  return { id, revision: `${id}-1`, pins: {}, endsAt: null, plan: planOf(plan) };
}

/** Somebody who came to the home page for the first time. */
export function visitorOf(facts: Partial<PageFacts & VisitorFacts> = {}, lot: number | null = 1): Visitor {
  return {
    lot,
    facts: {
      ...{ locale: "fr", device: "mobile", now: 0, path: "/", available: () => 0, variant: () => null },
      ...{ parameters: {}, referrer: "", cart: { count: 0, total: 0, products: [] }, livesIn: () => false },
      ...{ returning: false, visits: 1, pages: 1, customer: null },
      ...facts,
    },
  };
}

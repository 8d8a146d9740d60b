import type { DomainEvent } from "#app/commerce/context.ts";
import type { CampaignAction } from "./types.ts";

/** What `campaign.changed` says: what was done, and what the history says of it. */
interface ChangeFacts {
  action: CampaignAction;
  [more: string]: unknown;
}

/** What it says where a shelf that the campaign watches is sold out: it paused, or only tells of it. */
export interface SoldOutFacts extends ChangeFacts {
  action: (typeof SOLD_OUT)[number];
  product: string;
  units: number;
}

const SOLD_OUT = ["sold-out", "stock-warned"] as const satisfies readonly CampaignAction[];

export function tellsSoldOut(facts: object): facts is SoldOutFacts {
  return (SOLD_OUT as readonly string[]).includes((facts as ChangeFacts).action);
}

/** A campaign came, went, or is another one now: whatever the shop made of campaigns is to be made again. */
export function campaignChanged(id: string, facts: ChangeFacts): DomainEvent<"campaign.changed", ChangeFacts> {
  return { kind: "campaign.changed", subject: id, data: facts };
}

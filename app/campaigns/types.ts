import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Refusal } from "#app/commerce/kernel/result.ts";
import type { CampaignPlan } from "#runtime/campaigns/plan.ts";
import type { Schedule } from "#runtime/campaigns/schedule.ts";

/** `ended`: rolled back; nothing of it is in the shop. */
export type CampaignState = "live" | "paused" | "ended";

/** Why a campaign is paused: somebody did, all were stopped, or what it sells is sold out. */
export type PauseCause = "person" | "killed" | "stock";

/** A campaign as it was published. Its hours are those of `zone`, the shop's at that time. */
export interface PublishedCampaign {
  id: string;
  revision: string;
  title: LocalizedText;
  plan: CampaignPlan;
  zone: string;
  state: CampaignState;
  /** null while it is not paused. */
  cause: PauseCause | null;
  /** The revision of each document that it shows, by the document's id. */
  pins: Readonly<Record<string, string>>;
  /** Rises with every change of its state. */
  version: number;
  /** Epoch ms at which it was first published since it last ended. */
  startedAt: number;
  updatedAt: number;
}

/** A campaign whose hours it is now. */
export type LiveCampaign = Pick<PublishedCampaign, "id" | "revision" | "title" | "plan" | "pins" | "startedAt"> & {
  /** When these hours end (epoch ms, excluded); null: they do not. */
  endsAt: number | null;
};

export interface LiveCampaigns {
  /** The highest priority first; of equals the one that began first. */
  campaigns: readonly LiveCampaign[];
  /** Offers that campaigns have taken: they are given with these alone, and at no other time. */
  offers: ReadonlySet<string>;
  /** The next instant (epoch ms) at which another answer may be right; null: none. */
  changesAt: number | null;
}

export type CampaignAction =
  | "published"
  | "paused"
  | "resumed"
  | "rolled-back"
  | "killed"
  | "sold-out"
  | "restocked"
  | "stock-warned";

export type CampaignRefusal = Refusal<
  | "campaign.not_found"
  | "campaign.unready"
  | "campaign.changed_meanwhile"
  | "campaign.not_live"
  | "campaign.not_paused"
  | "campaign.over"
  | "publication.needs_approval"
>;

/** Who did what to a campaign, and when (epoch ms). */
export interface CampaignEntry {
  id: string;
  action: CampaignAction;
  revision: string;
  actor: { kind: string; name: string };
  at: number;
  data: Readonly<Record<string, unknown>>;
}

/** A page that was published by itself while a campaign ran: rolling back leaves it as it is. */
export interface KeptPage {
  document: string;
  revision: string;
}

/** How a campaign stands, in one word. `scheduled`: its hours are still to come. `over`: they all lie behind. */
export type CampaignPhase = "draft" | "running" | "scheduled" | "over" | "paused" | "ended";

/** A price of a campaign, while that was in the shop in one version. Epoch ms, minor units. */
export interface PriceStay extends GivenPrice {
  schedule: Schedule;
  from: number;
  /** null: it is there. */
  until: number | null;
}

/** What a campaign sold a product for. Minor units. */
export interface GivenPrice {
  campaign: string;
  product: string;
  /** "": every reference of it. */
  sku: string;
  price: number;
  /** It is in the shop still: the same reduction goes on. */
  goesOn: boolean;
}

/**
 * What the shop notices of its visitors, by itself and for itself: one closed table that browser, server, results and the
 * documentation read. Nothing in it says who somebody is.
 */
export const STREAM_VERSION = 1;

/** What an event may say besides when and where it happened. */
export type EventField = "block" | "form" | "form_revision" | "field" | "step" | "goal" | "campaigns";

/** Data table: what browsers tell, each with all that it says and nothing else. */
export const TOLD_FIELDS = {
  /** A page was looked at. */
  page_view: [],
  /** A section of it came into sight. */
  block_seen: ["block"],
  /** Something of these campaigns was reached by this browser for the first time: their page, a message, a form. */
  campaign_reached: ["goal", "campaigns"],
  message_seen: ["block", "campaigns"],
  message_closed: ["block", "campaigns"],
  /** A form was begun: its sheet was opened, or one of its fields was entered. */
  form_opened: ["form", "form_revision"],
  step_reached: ["form", "form_revision", "step"],
  field_reached: ["form", "form_revision", "field"],
  form_submitted: ["form", "form_revision"],
} as const satisfies Record<string, readonly EventField[]>;

export type ToldType = keyof typeof TOLD_FIELDS;
export const TOLD_TYPES = Object.keys(TOLD_FIELDS) as readonly ToldType[];

/** What the server adds by itself as orders go their way. */
export const ORDER_TYPES = [
  "order_placed",
  "order_confirmed",
  "order_cancelled",
  "order_shipped",
  "order_delivered",
  "order_refused",
  "order_returned",
] as const;
export type OrderEventType = (typeof ORDER_TYPES)[number];

/** What of a campaign a browser can reach: counted once each. */
export const CAMPAIGN_GOALS = ["page", "message", "form", "answer"] as const;
export type CampaignGoal = (typeof CAMPAIGN_GOALS)[number];

/** A campaign that had a part in what was seen; `variant` null: it has none. */
export interface ShownCampaign {
  id: string;
  revision: string;
  variant: string | null;
}

/** One event as a browser tells it. `id` names it however often it is sent. */
export interface ToldEvent {
  id: string;
  type: ToldType;
  /** Epoch ms by the browser's clock. */
  at: number;
  block?: string;
  form?: string;
  form_revision?: string;
  field?: string;
  /** From 0. */
  step?: number;
  goal?: CampaignGoal;
  /** Of this event alone; absent: those of the page. */
  campaigns?: readonly ShownCampaign[];
}

/** What a browser sends at once: some events of one page. */
export interface EventBatch {
  v: typeof STREAM_VERSION;
  /** Epoch ms by the browser's clock, when it was sent: how wrong that clock is shows in it. */
  sent: number;
  /** Names this look at the page, and is forgotten with it. */
  view: string;
  /** Document and revision that were seen; null: a page that nobody has published. */
  page: string | null;
  revision: string | null;
  campaigns: readonly ShownCampaign[];
  /** Only with the visitor's consent. */
  session?: string;
  visitor?: string;
  events: readonly ToldEvent[];
}

/** What a page says of itself to the script that tells events. The same for all who are shown this page. */
export interface MeasuredPage {
  page: string | null;
  revision: string | null;
  /** The form its checkout asks with. */
  form: string | null;
  formRevision: string | null;
  campaigns: readonly ShownCampaign[];
  /** Version of the question that visitors are asked; absent: the shop does not ask. */
  consent?: number;
}

/** Most events of one batch. */
export const MOST_TOLD = 50;

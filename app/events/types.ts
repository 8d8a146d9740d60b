import type { CampaignGoal, OrderEventType, ShownCampaign, ToldType } from "#runtime/events/events.ts";

export type EventType = ToldType | OrderEventType;

/** An event as it is kept. Ids; null where it has none. */
export interface KeptEvent {
  id: string;
  /** Of the shop's calendar. */
  day: string;
  type: EventType;
  /** Epoch ms by the server's clock. */
  at: number;
  receivedAt: number;
  view: string | null;
  session: string | null;
  visitor: string | null;
  page: string | null;
  revision: string | null;
  form: string | null;
  formRevision: string | null;
  order: string | null;
  /** Its block, field, step or goal, by its type; "" where it has none. */
  part: string;
  campaigns: readonly ShownCampaign[];
}

export type { CampaignGoal, ShownCampaign };

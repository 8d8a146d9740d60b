import type { CampaignAction, CampaignPhase, PauseCause } from "#app/campaigns/types.ts";
import type { Piece } from "#runtime/campaigns/plan.ts";

/** A campaign as lists show it. Instants are epoch ms. */
export interface CampaignRow {
  id: string;
  title: string;
  phase: CampaignPhase;
  cause: PauseCause | null;
  from: number | null;
  until: number | null;
  /** What it changes, each kind once. */
  kinds: Piece["kind"][];
  updatedAt: number;
}

/** One thing that publishing it does, its names filled in: `act.page` … */
export interface CampaignAct {
  id: string;
  word:
    | "act.page"
    | "act.page.instead"
    | "act.swap"
    | "act.form"
    | "act.message"
    | "act.offer"
    | "act.price"
    | "act.text";
  a: string;
  b: string;
  letters: string;
  /** Where what is shown is edited; null: nowhere by itself. */
  href: string | null;
}

/** What is to be mended, in words, and where. */
export interface ProblemLine {
  severity: "error" | "warning";
  message: string;
  href: string;
}

export interface LogLine {
  id: string;
  action: CampaignAction;
  by: string;
  at: number;
  /** Titles of pages that were left as they are. */
  kept: string[];
  /** Names of offers that became drafts. */
  withdrawn: string[];
}

export interface CampaignDetail {
  row: CampaignRow;
  /** The version of its state: an act says which one it looked at. */
  version: number;
  /** Of the document: what is shown here is what is published, whatever somebody types meanwhile. */
  revision: string;
  /** The head is another version than the one in the shop. */
  isNewer: boolean;
  /** When it would begin, were it published now; null: at once. */
  startsAt: number | null;
  /** When the hours that run, or come first, end; null: never. */
  endsAt: number | null;
  /** Its dates are over, or never come. */
  isPast: boolean;
  /** It stands for want of stock, and goes on by itself once there is more. */
  returns: boolean;
  acts: CampaignAct[];
  /** Per cent of all visitors who take part. */
  traffic: number;
  /** How they are shared out; empty: all see the same. */
  shares: { name: string; weight: number }[];
  problems: ProblemLine[];
  log: LogLine[];
  /** The entry whose elders are the next page of the log; null: there are none. */
  olderLog: string | null;
  mayWrite: boolean;
  /** May publish, pause and take back; who may not proposes. */
  mayPublish: boolean;
}

export interface CalendarView {
  span: "month" | "week";
  /** A day in it, `2026-11-26`. */
  day: string;
  /** Days of the spans before and after. */
  before: string;
  after: string;
  /** Whole weeks from Monday on. */
  days: CalendarDay[];
}

export interface CalendarDay {
  day: string;
  /** Of the month before or after. */
  isOutside: boolean;
  isToday: boolean;
  entries: CalendarEntry[];
}

export interface CalendarEntry {
  id: string;
  title: string;
  phase: CampaignPhase;
  /** "20:00–01:00", for each turn that does not take the whole day. */
  hours: string[];
  /** Titles of campaigns that change the same thing at the same time. */
  conflicts: string[];
}

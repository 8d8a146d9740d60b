import type { Reason } from "../failures.ts";
import type { Locale } from "../kernel/locale.ts";
import type { Currency } from "../kernel/money.ts";
import type { OrderCampaign } from "../orders/index.server.ts";
import type { Fee } from "../pricing/index.server.ts";

export const LEAD_STATES = ["new", "called", "converted", "dismissed"] as const;
/** `converted`: an order came of it, by itself or by staff. */
export type LeadState = (typeof LEAD_STATES)[number];

export interface LeadLine {
  variantId: string;
  title: string;
  quantity: number;
}

/** Somebody who began to order and can be reached: a valid phone or e-mail, and what they wanted. */
export interface Lead {
  id: string;
  state: LeadState;
  /** E.164, or null where only the e-mail is valid. */
  phone: string | null;
  email: string | null;
  name: string;
  city: string;
  country: string;
  locale: Locale;
  lines: LeadLine[];
  /** What their answers add to the price, as the server reckoned it. */
  fees: Fee[];
  /** What it would have come to, minor units. */
  value: number;
  currency: Currency;
  /** Id of the form document; null: the shop's own. */
  form: string | null;
  note: string;
  orderId: string | null;
  version: number;
  createdAt: number;
  updatedAt: number;
}

/** Why an answer was held back. `trap`: a field was filled in that nobody sees. */
export const HELD_REASONS = ["trap"] as const;
export type HeldReason = (typeof HELD_REASONS)[number];

export const ANSWER_STATES = ["new", "read", "progress", "done", "spam"] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** Something that was agreed to, in the words that were read. */
export interface AnsweredConsent {
  /** Of the field. */
  name: string;
  text: string;
  /** SHA-256 of the text: the same words have the same. */
  hash: string;
  locale: Locale;
}

/** What somebody answered to a form of questions. */
export interface FormAnswer {
  id: string;
  /** Id of the form document, and the revision that asked. */
  form: string;
  revision: string;
  state: AnswerState;
  /** It looked like a program's: nothing was done of it. null: it is an answer like any other. */
  held: HeldReason | null;
  locale: Locale;
  /** E.164. */
  phone: string | null;
  email: string | null;
  /** By the names of the fields. */
  values: Readonly<Record<string, unknown>>;
  /** What was agreed to; the revision that said it is the answer's. */
  consents: AnsweredConsent[];
  note: string;
  /** Who takes care of it. */
  assignee: { id: string; name: string } | null;
  /** Id of the lead that came of it. */
  lead: string | null;
  /** Id of the order that was placed with it. */
  order: string | null;
  version: number;
  createdAt: number;
  updatedAt: number;
}

/** A file that somebody joined to an answer. Its bytes lie in the shop's private storage, under its id. */
export interface AnswerFile {
  id: string;
  /** Id of the form document. */
  form: string;
  /** As it was called where it came from. */
  name: string;
  /** What its bytes are, never what was said of them. */
  type: string;
  bytes: number;
  /** SHA-256 of what was sent. */
  hash: string;
  /** Id of the answer that holds it; null while it is not sent. */
  answer: string | null;
}

/** `failed`: it will be tried again; `dead`: given up, a person may ask for it again; `skipped`: its condition did not hold. */
export const RUN_STATES = ["waiting", "done", "failed", "dead", "skipped"] as const;
export type RunState = (typeof RUN_STATES)[number];

/** A text of a campaign, as it was published: ids of its document, of the revision, and of the piece. */
export interface CampaignText {
  campaign: string;
  revision: string;
  piece: string;
}

/** What became of one action of a form for one answer. */
export interface ActionRun {
  /** Its id in the form. */
  action: string;
  kind: string;
  state: RunState;
  attempts: number;
  /** How often it was asked for: once by the answer, then by people. */
  asked: number;
  /** What it came to, in words that name nobody. */
  result: string | null;
  error: Reason | null;
  /** What it says in place of the form's own words; null: those. */
  words: CampaignText | null;
  updatedAt: number;
}

/** What `form.answered` says; its subject is the answer. */
export interface AnsweredFacts {
  form: string;
  revision: string;
  /** The campaigns that whoever answered was shown something of; absent: none. */
  campaigns?: readonly OrderCampaign[];
}

/** What people do with an answer. `deleted` is all that stays of one that was. */
export const ANSWER_EVENT_KINDS = ["state", "note", "assigned", "action", "deleted"] as const;
export type AnswerEventKind = (typeof ANSWER_EVENT_KINDS)[number];

export interface AnswerEvent {
  id: string;
  answer: string;
  form: string;
  kind: AnswerEventKind;
  /** The state, the action, who it was given to; of a note nothing. Never anything of who answered. */
  data: string;
  actorKind: string;
  actorName: string | null;
  at: number;
}

/** Answers that somebody began and has not sent. */
export interface FormDraft {
  id: string;
  /** Hash of what names the filling-in to the browser that began it; of an order of a cart, the cart's own. */
  session: string;
  form: string;
  revision: string;
  /** Id of the page on which the form stands, of its block, and the path that was looked at. */
  page: string;
  block: string;
  path: string;
  locale: Locale;
  /** Index of the step that was reached. */
  step: number;
  phone: string | null;
  email: string | null;
  name: string;
  /** What reads as an answer so far, by the names of the fields. */
  values: Readonly<Record<string, unknown>>;
  /** Controls as they stand in the form. */
  entries: readonly (readonly [string, string])[];
  /** Until when its link opens it; null where it has none. */
  linkUntil: number | null;
  createdAt: number;
  updatedAt: number;
}

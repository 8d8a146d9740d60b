import type { Locale } from "../kernel/locale.ts";
import type { Currency } from "../kernel/money.ts";

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

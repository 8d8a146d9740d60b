import type { Locale } from "../kernel/locale.ts";

/** A person who bought: one phone number, in E.164, is one person. */
export interface Customer {
  id: string;
  /** E.164. */
  phone: string;
  name: string;
  email: string | null;
  country: string;
  city: string;
  locale: Locale;
  /** Orders of theirs that came to each stage. */
  counts: { placed: number; confirmed: number; delivered: number; refused: number; cancelled: number };
  firstOrderAt: number;
  lastOrderAt: number;
  /** What staff note: never shown to shoppers. */
  tags: string[];
  note: string;
  /** Rises with every change of tags or note. */
  version: number;
  /** When their personal data was erased; null for everybody else. */
  erasedAt: number | null;
}

/** Where an order of theirs went. */
export interface CustomerAddress {
  id: string;
  line1: string;
  city: string;
  region: string | null;
  postcode: string | null;
  country: string;
  /** Orders that went there. */
  used: number;
  lastUsedAt: number;
}

/** That somebody agreed to something, or no longer does, with the words they read. */
export interface Consent {
  id: string;
  phone: string | null;
  email: string | null;
  purpose: string;
  granted: boolean;
  text: string;
  /** The same for the same words. */
  textVersion: string;
  locale: Locale;
  source: string;
  address: string | null;
  at: number;
}

/** Who orders, as an order says it. */
export interface Buyer {
  phone: string;
  name: string;
  email: string | null;
  country: string;
  city: string;
  locale: Locale;
}

export type CountedStage = keyof Customer["counts"];

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

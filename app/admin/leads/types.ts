import type { Translate } from "#app/commerce/kernel/messages.ts";
import type { Money } from "#app/commerce/kernel/money.ts";
import type { LeadState } from "#app/commerce/leads/types.ts";
import type { leadMessages } from "./messages.ts";

export type LeadWords = Translate<keyof (typeof leadMessages)["fr"] & string>;
export type LeadDone = "changed" | "noted" | "saved";

export interface LeadRow {
  id: string;
  state: LeadState;
  name: string;
  phone: string | null;
  phoneShown: string;
  email: string | null;
  city: string;
  wanted: string;
  value: Money;
  orderId: string | null;
  note: string;
  /** A note says which one it was written on. */
  version: number;
  updatedAt: number;
}

export interface LeadsScreenProps {
  leads: LeadRow[];
  counts: Record<LeadState, number>;
  view: LeadState;
  nextCursor: string | null;
  shopName: string;
  kept: { keep: boolean; days: number };
  /** Of those. */
  version: string;
  mayWrite: boolean;
  mayOrder: boolean;
  maySet: boolean;
}

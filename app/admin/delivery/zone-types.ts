import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Translate } from "#app/commerce/kernel/messages.ts";
import type { Currency } from "#app/commerce/kernel/money.ts";
import type { ZoneRate } from "#app/commerce/shipping/types.ts";
import type { zoneMessages } from "./zone-messages.ts";

export type ZoneWords = Translate<keyof (typeof zoneMessages)["fr"] & string>;

export interface ZoneDraft {
  /** Code, or "". */
  region: string;
  city: string;
  refused: boolean;
  rates: ZoneRate[];
}

export interface ZoneView {
  /** null: it is not made yet. */
  id: string | null;
  version: number;
  title: string;
  country: string;
  currency: Currency;
  locales: Locale[];
  regions: { value: string; label: string }[];
  towns: string[];
  draft: ZoneDraft;
}

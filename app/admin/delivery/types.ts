import type { Translate } from "#app/commerce/kernel/messages.ts";
import type { Currency } from "#app/commerce/kernel/money.ts";
import type { deliveryMessages } from "./messages.ts";

export type DeliveryWords = Translate<keyof (typeof deliveryMessages)["fr"] & string>;

/** One line of a table of prices: a whole country, a region, or a town. Amounts as they are typed. */
export interface PriceRow {
  /** What the fields of the line are called: `*`, a region's code, `t-` and a zone's id, or `new-3`. */
  key: string;
  /** Where everything of it is set; null where it is no place yet. */
  href: string | null;
  /** Ways and steps that the table has no column for. */
  more: number;
  name: string;
  home: string;
  desk: string;
  freeFrom: string;
  /** "1-3" */
  days: string;
  refused: boolean;
}

export interface DeskRow {
  id: string;
  name: string;
  where: string;
  carrier: string;
}

export interface DeliveryView {
  country: string;
  countries: { code: string; name: string }[];
  currency: Currency;
  /** The whole country first, then its regions. */
  regions: PriceRow[];
  /** Those of this page that have prices of their own. */
  towns: PriceRow[];
  search: { q: string; page: number; pages: number; total: number };
  /** For choosing a town by its beginning. */
  knownTowns: string[];
  desks: DeskRow[];
  postcodes: { mode: "allow" | "deny"; codes: string };
  /** What was read: a save that saw something else is refused. */
  seen: string;
  /** What everywhere else costs, in words; from which subtotal it is free, or null. */
  everywhere: { flat: string; freeFrom: string | null };
  mayWrite: boolean;
}

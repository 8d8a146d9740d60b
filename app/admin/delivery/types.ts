import type { Translate } from "#app/commerce/kernel/messages.ts";
import type { Currency } from "#app/commerce/kernel/money.ts";
import type { deliveryMessages } from "./messages.ts";

export type DeliveryWords = Translate<keyof (typeof deliveryMessages)["fr"] & string>;

/** One line of a table of prices: a whole country, a region, or a town. Amounts as they are typed. */
export interface PriceRow {
  /** What the fields of the line are called: `*`, a region's code, or `town-3`. */
  key: string;
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
  towns: PriceRow[];
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

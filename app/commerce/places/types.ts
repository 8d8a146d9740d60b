import type { LocalizedText } from "../kernel/locale.ts";

/** A first-level division of a country: a Moroccan region, a wilaya, a governorate, a French department. */
export interface Region {
  /** ISO 3166-2: "DZ-16". */
  code: string;
  name: LocalizedText;
}

/** A town that carriers know. */
export interface Town {
  name: LocalizedText;
  /** ISO 3166-2 code of the region it lies in. */
  region: string;
}

/** Where an address lies, as far as its words say. */
export interface Place {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** ISO 3166-2, or null where neither the form, the postcode nor the town says. */
  region: string | null;
  /** What two spellings of one town have in common; "" where no town was named. */
  town: string;
  /** The town as the lists name it; null where it is in none of them. */
  known: Town | null;
}

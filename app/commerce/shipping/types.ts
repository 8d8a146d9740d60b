import type { LocalizedText } from "../kernel/locale.ts";

/** To the door, or to a carrier's desk where the buyer picks the parcel up. */
export const RATE_KINDS = ["home", "desk"] as const;
export type RateKind = (typeof RATE_KINDS)[number];

/** From a weight on, another price: 5,000 g and 6000 says "above 5 kg, 60 DH". */
export interface WeightStep {
  /** Grams; heavier parcels than this cost `price`. */
  above: number;
  /** Minor units. */
  price: number;
}

/** One way to have a parcel delivered in a zone. Minor units of the shop's currency. */
export interface ZoneRate {
  /** Names the rate within its zone: "home", "desk", or what the merchant's own rate was given. */
  id: string;
  kind: RateKind;
  /** What the buyer reads; where empty, the kind says it. */
  label: LocalizedText;
  price: number;
  /** Subtotal from which it is free; null: never. */
  freeFrom: number | null;
  steps: WeightStep[];
  carrier: string | null;
  /** Working days a parcel takes, or null where none are promised. */
  days: { min: number; max: number } | null;
}

/**
 * A place with its own way of being delivered to: a country, a region of it, or a town. The most specific zone answers
 * alone; what it does not offer is not offered there.
 */
export interface Zone {
  id: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** ISO 3166-2, or null: the whole country, or a town wherever it lies. */
  region: string | null;
  /** The town as the merchant wrote it; null: all of them. */
  city: string | null;
  /** The shop does not deliver here. */
  refused: boolean;
  rates: ZoneRate[];
}

/** A carrier's desk where parcels wait for their buyers. */
export interface Desk {
  id: string;
  country: string;
  /** ISO 3166-2, or null: offered in the whole country. */
  region: string | null;
  city: string;
  name: string;
  address: string;
  phone: string;
  carrier: string | null;
}

/** Postcodes of a country that alone are delivered to, or that are not. A code may end in `*`: 75* is all of Paris. */
export interface PostcodeList {
  country: string;
  mode: "allow" | "deny";
  codes: string[];
}

/** Everything that decides how parcels travel. One value, kept by the process and read again when it changes. */
export interface Delivery {
  zones: readonly Zone[];
  desks: readonly Desk[];
  postcodes: readonly PostcodeList[];
}

/** Where a parcel goes, as the buyer said it. */
export interface Destination {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** ISO 3166-2 code where the form asked for it; else it is worked out from town and postcode. */
  region?: string | null | undefined;
  city: string;
  postcode?: string | null | undefined;
}

/** What is sent. */
export interface Parcel {
  /** Goods after discounts, minor units. */
  subtotal: number;
  /** Grams, all pieces together; articles without a weight count for nothing. */
  weight: number;
  /** Pieces. */
  quantity: number;
}

/** A way to have this parcel delivered, with its price. */
export interface ShippingRate {
  /** What the buyer chooses by: a zone's rate, or that rate at one desk. */
  id: string;
  kind: RateKind;
  label: LocalizedText;
  /** Minor units; 0 is free. */
  price: number;
  desk: Desk | null;
  carrier: string | null;
  days: { min: number; max: number } | null;
}

/** As it lies in the database: the version rises with every change, and a save says which one it is based on. */
export type Stored<T> = T & { version: number; updatedAt: number };

/** What an order keeps of the way it is delivered: later changes of the zones do not touch it. */
export interface ChosenDelivery {
  rateId: string;
  kind: RateKind;
  label: LocalizedText;
  carrier: string | null;
  days: { min: number; max: number } | null;
  desk: Pick<Desk, "id" | "name" | "address" | "city" | "phone"> | null;
}

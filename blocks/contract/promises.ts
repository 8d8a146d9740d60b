import type { Money } from "#app/commerce/kernel/money.ts";
import type { QuestionsState } from "./form.ts";
import type { FormDoc } from "./node.ts";
import type { ImageView } from "./values.ts";

/** What the shop really promises and really did: no block can claim more than the engine says. */

/** A way of delivery as the buyer chooses it. */
export interface DeliveryView {
  id: string;
  label: string;
  /** "Free" is words too. */
  price: string;
  /** Delay and carrier in words; "" where none is known. */
  note: string;
  /** Where the parcel can be picked up; none for the way home. Their ids are whole choices too. */
  desks: { id: string; label: string }[];
}

/** How a parcel gets to a town, in words. */
export interface ReachView {
  /** As it was asked; "": somewhere in the shop's country. */
  town: string;
  ways: DeliveryView[];
  /** Why nothing is delivered there, in words; "" where it is. */
  refused: string;
  /** Goods from this sum on are delivered free; null: never. */
  freeFrom: Money | null;
  /** Towns people may choose from. */
  towns: string[];
}

/** How far a cart is from free delivery. */
export interface FreeDeliveryView {
  from: Money;
  /** What is in the cart; null on a page that everybody shares. */
  cart: Money | null;
}

/** A code as it stands now. */
export interface CodeView {
  code: string;
  /** Epoch ms, or null where it does not end by itself. */
  endsAt: number | null;
}

/** An order that was placed, without who placed it. */
export interface RecentOrderView {
  id: string;
  title: string;
  url: string;
  image: ImageView | null;
  town: string;
  /** The day, in words. */
  day: string;
}

export const TRACKING_STEPS = ["placed", "confirmed", "packed", "shipped", "delivered"] as const;
export type TrackingStep = (typeof TRACKING_STEPS)[number];

/** Where an order is, for somebody who knows its number and its phone. */
export interface TrackingView {
  number: string;
  /** Steps that are behind it; the last one is where it stands. */
  reached: TrackingStep[];
  /** It ended another way. */
  ended: "cancelled" | "refused" | "returned" | null;
  parcels: { carrier: string; code: string; href: string | null }[];
}

/** A published form that asks for a way to answer, and can stand on any page. */
export interface QuestionsView {
  form: FormDoc;
  /** It asks something. */
  answerable: boolean;
  /** It takes files. */
  takesFiles: boolean;
  /** The form's own words once it was sent; "" where it has none. */
  thanks: string;
  /** As it stands before anybody answers. */
  state: QuestionsState;
  /** What a script needs to go with the answers, as JSON. */
  packed: string;
}

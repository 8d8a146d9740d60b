import type { LocalizedText } from "../kernel/locale.ts";
import type { BasketLine, CouponFacts, CustomerFacts, ExtraArticle, Offer, Reason } from "../offers/index.server.ts";

/** What is sent, for the price of sending it. */
export interface Parcel {
  /** Goods after discounts, minor units. */
  subtotal: number;
  /** Grams. */
  weight: number;
  /** Pieces. */
  quantity: number;
}

/** A way of delivery with its price for this parcel, minor units. */
export interface ChosenRate {
  id: string;
  price: number;
}

/** What is taxed: amounts after discounts, minor units. */
export interface TaxedBasket {
  /** Goods, and fees at the rate of a product without a class of its own. */
  lines: { taxClass: string; total: number }[];
  /** Delivery and the fee of cash on delivery. */
  shipping: number;
}

export interface Tax {
  /** The taxes are part of the prices and add nothing. */
  included: boolean;
  /** One entry a rate, in hundredths of a percent: what an invoice lists. */
  rates: { rate: number; base: number; tax: number }[];
  total: number;
  /** What they add to the order's total: 0 when included. */
  added: number;
}

/**
 * What an order costs beside its goods and their delivery: engraving, a gift's wrapping. It is no article: no offer takes
 * anything off it, and it brings no offer nearer.
 */
export interface Fee {
  /** Names it within its order: the name of the answer that it follows from. */
  code: string;
  /** What the buyer reads. */
  name: LocalizedText;
  /** Minor units, above zero. */
  amount: number;
}

/** Everything that decides what an order costs. Amounts in minor units of one currency. */
export interface PriceInput {
  lines: readonly BasketLine[];
  /** Drafts and archived ones are explained, not given. */
  offers: readonly Offer[];
  /** Articles that the offers may add, by variant id. */
  extras?: ReadonlyMap<string, ExtraArticle>;
  /** Ids of the order bumps that were ticked. */
  bumps?: readonly string[];
  coupons?: readonly CouponFacts[];
  customer: CustomerFacts;
  /** null: not chosen yet. */
  paymentMethod: string | null;
  /**
   * The way of delivery that was chosen, priced for a parcel; null where the order is not delivered. Pure, and of two parcels
   * that weigh the same never dearer for the one worth more.
   */
  shipping: (parcel: Parcel) => ChosenRate | null;
  /** What cash on delivery costs here, charged when it is how the order is paid. */
  codFee: number;
  fees?: readonly Fee[] | undefined;
  /** The taxes of where it goes. Pure. */
  tax: (basket: TaxedBasket) => Tax;
  /** Epoch milliseconds. */
  now: number;
}

/** What an offer takes off a line. */
export interface LineAdjustment {
  offerId: string;
  amount: number;
}

export interface PricedLine extends BasketLine {
  /** Asked for by the buyer, or added by an offer. */
  origin: "asked" | "gift" | "bump";
  discount: number;
  /** unitPrice × quantity - discount. */
  total: number;
  /** Whose sum is `discount`. */
  adjustments: LineAdjustment[];
}

/** An offer that was given, and what it came to. */
export interface AppliedOffer {
  offerId: string;
  name: LocalizedText;
  /** Code of its reward. */
  code: string;
  /** Taken off the lines, all together. */
  amount: number;
  /** Taken off the delivery. */
  shipping: number;
  /** The coupon that opened it. */
  coupon: string | null;
  /** Variant it added, or null. */
  added: string | null;
}

/** An offer that was not given, and all the reasons why. Their codes have words in `refusal-messages/`. */
export interface RefusedOffer {
  offerId: string;
  name: LocalizedText;
  reasons: Reason[];
}

export const COUPON_STATES = ["ok", "outdone", "invalid", "expired", "used_up", "not_applicable"] as const;
/**
 * `ok`: its offer is given. Else it gives nothing: `outdone`, because something better is given instead;
 * `not_applicable`, because a condition of its offer does not hold; `refused` says which.
 */
export type CouponState = (typeof COUPON_STATES)[number];

export interface CouponVerdict {
  code: string;
  state: CouponState;
  couponId: string | null;
  offerId: string | null;
}

/**
 * What an order costs and why. subtotal = Σ unitPrice × quantity; discount = Σ discount of the lines;
 * total = subtotal - discount + shipping + codFee + Σ fees + (taxIncluded ? 0 : tax).
 */
export interface PricedOrder {
  /** Those asked for in the order given, then those that offers added. */
  lines: PricedLine[];
  subtotal: number;
  discount: number;
  /** What delivery costs after offers, and what they took off. */
  shipping: number;
  shippingDiscount: number;
  shippingRate: string | null;
  /** 0 unless cash on delivery is how it is paid. */
  codFee: number;
  fees: readonly Fee[];
  tax: number;
  taxIncluded: boolean;
  taxRates: Tax["rates"];
  total: number;
  applied: AppliedOffer[];
  refused: RefusedOffer[];
  coupons: CouponVerdict[];
  /**
   * No lawful combination of the offers is cheaper. False where so many of them shut each other out that the search ended
   * with the best it had found.
   */
  proved: boolean;
}

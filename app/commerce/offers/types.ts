import type { LocalizedText } from "../kernel/locale.ts";

/** Which articles a rule speaks of: any that one of the lists names. All lists empty or absent: every article. */
export interface Selection {
  products?: readonly string[];
  variants?: readonly string[];
  collections?: readonly string[];
  tags?: readonly string[];
}

/** A rule of the registry put to use: `spend` with `{ min: 30000 }`. The registry's schema says what its args are. */
export interface RuleUse {
  code: string;
  args: Readonly<Record<string, unknown>>;
}

export const OFFER_STATUSES = ["draft", "active", "archived"] as const;
/** Only an active offer is given. */
export type OfferStatus = (typeof OFFER_STATUSES)[number];

/** Alone, with any other that allows it, or with the offers of these ids only. Two combine where both allow it. */
export type Stacking = "exclusive" | "combine" | readonly string[];

/** A conditional offer: when all its conditions hold, its reward is given. */
export interface Offer {
  id: string;
  /** What shoppers read beside what they save. */
  name: LocalizedText;
  status: OfferStatus;
  /** Of two combinations that cost the same, the one of higher priority is taken; the higher is also given first. */
  priority: number;
  stacking: Stacking;
  conditions: readonly RuleUse[];
  reward: RuleUse;
}

/** What a line of a basket is, as rules and prices need it. Amounts in minor units of the shop's currency. */
export interface BasketLine {
  variantId: string;
  productId: string;
  collectionIds: readonly string[];
  tags: readonly string[];
  /** What one unit costs now, before any offer. */
  unitPrice: number;
  quantity: number;
  /** Grams a unit, packed. */
  weight?: number;
  /** Names the tax rate where the product has one of its own. */
  taxClass?: string;
  /** The bundle this line is a part of, or is. */
  bundleId?: string | null;
  /** Staff agreed on this price: no offer touches the line, though it counts towards thresholds. */
  agreed?: boolean;
}

/** An article that an offer may add: a gift, an order bump. */
export interface ExtraArticle extends Omit<BasketLine, "quantity"> {
  /** Units that can be promised now. */
  available: number;
}

/** Who buys, as far as rules care. */
export interface CustomerFacts {
  /** Orders of theirs before this one that were not cancelled. */
  orderCount: number;
  segments: readonly string[];
  /** ISO 3166-1 alpha-2, of the address. */
  country: string;
  city: string;
  /** `recipientHash` of the phone and the e-mail, for coupons made out to one person. */
  hashes: readonly string[];
}

/** A coupon whose code somebody gave, as it stands now. */
export interface CouponFacts {
  /** As it is stored: upper case, without spaces. */
  code: string;
  /** undefined: there is no coupon with this code. */
  coupon?: {
    id: string;
    offerId: string;
    /** Epoch milliseconds, or null. */
    startsAt: number | null;
    expiresAt: number | null;
    disabled: boolean;
    uses: number;
    /** null: no limit. */
    maxUses: number | null;
    usesOfCustomer: number;
    maxUsesPerCustomer: number | null;
    /** Hash of the phone or e-mail it is made out to; null: whoever has it. */
    recipient: string | null;
  };
}

/** Some offers belong to campaigns: whoever runs them says which are given to whom, and when. */
export interface GivenOffers {
  /** The offers given at an instant: those of the shop that belong to no campaign, and those of the asker's campaigns. */
  at(shops: readonly Offer[], now: number): readonly Offer[];
  /** An offer that belongs to a campaign, running or not; undefined: to none. */
  find(id: string): Offer | undefined;
}

/** An offer as it lies in the database. */
export interface StoredOffer extends Offer {
  /** Rises with every change; a save may say which one it is based on. */
  version: number;
  createdAt: number;
  updatedAt: number;
}

/** The whole of an offer as it shall be. */
export type OfferInput = Omit<Offer, "id">;

/** A coupon as staff see it. Instants in epoch milliseconds. */
export interface Coupon {
  id: string;
  code: string;
  offerId: string;
  startsAt: number | null;
  expiresAt: number | null;
  disabled: boolean;
  uses: number;
  /** null: no limit. */
  maxUses: number | null;
  maxUsesPerCustomer: number | null;
  /** Whom it is made out to, as far as staff see: "…4512"; "" for whoever has it. */
  recipientShown: string;
  createdAt: number;
}

/** Coupons to make: one with a code of one's own, or so many generated ones, or one for each recipient. */
export interface CouponsInput {
  offerId: string;
  code?: string;
  count?: number;
  /** Phones or e-mail addresses. */
  recipients?: readonly string[];
  /** Stands before generated codes. */
  prefix?: string;
  startsAt?: number | null;
  expiresAt?: number | null;
  maxUses?: number | null;
  maxUsesPerCustomer?: number | null;
}

import type { BasketLine, CouponFacts, CustomerFacts, RuleUse } from "../types.ts";
import type { ArgumentSchema } from "./arguments.ts";

/** Why a rule does not hold: a code with words in `refusal-messages/`. */
export interface Reason {
  code: string;
  data?: Readonly<Record<string, unknown>>;
}

/** What conditions look at: the basket at the catalogue's prices, before any offer. */
export interface BasketFacts {
  lines: readonly BasketLine[];
  customer: CustomerFacts;
  paymentMethod: string | null;
  /** Coupons given that belong to the offer, with what became of each. */
  coupons: readonly { facts: CouponFacts; problem: Reason | null }[];
  now: number;
}

/** Arguments as they are stored; a rule's own schema has passed them. */
type Stored = RuleUse["args"];

/** A condition of the open registry: its code, what its arguments are, and when it holds. */
export interface Condition<A = Stored> {
  code: string;
  args: ArgumentSchema;
  /** It looks at who buys: their orders and segments are read only where some offer wants them. */
  wantsCustomer?: true;
  /** @returns why it does not hold, or null. */
  check(facts: BasketFacts, args: A): Reason | null;
}

/** What an offer's reward works on. `left[i]` is what line i still costs, all its pieces together. */
export interface RewardBasket {
  lines: readonly BasketLine[];
  left: readonly number[];
}

/** In which order rewards are given: prices first, then percentages, then amounts, then what costs no goods. */
export const STAGES = ["price", "pieces", "percent", "amount", "delivery", "article"] as const;
export type Stage = (typeof STAGES)[number];

/** An article that an offer adds: all pieces together cost `price`; one that is `ticked` is added where the buyer says so. */
export interface AddedArticle {
  variantId: string;
  quantity: number;
  price: number;
  ticked: boolean;
}

/** A reward of the open registry. It does one of three things: reprice lines, take off delivery, add an article. */
export interface Reward<A = Stored> {
  code: string;
  args: ArgumentSchema;
  stage: Stage;
  /** What each line costs after it: from 0 to its `left`; a basket that costs less has less taken off. */
  reprice?(basket: RewardBasket, args: A): number[];
  /** What it takes off a delivery at this price. */
  shipping?(price: number, args: A): number;
  adds?(args: A): AddedArticle;
}

/** Declares a condition whose arguments, once its schema has passed them, are an `A`. */
export function condition<A>(options: Condition<A>): Condition {
  return { ...options, check: (facts, args) => options.check(facts, args as A) };
}

/** Declares a reward whose arguments, once its schema has passed them, are an `A`. */
export function reward<A>({ reprice, shipping, adds, ...rest }: Reward<A>): Reward {
  return {
    ...rest,
    ...(reprice && { reprice: (basket, args) => reprice(basket, args as A) }),
    ...(shipping && { shipping: (price, args) => shipping(price, args as A) }),
    ...(adds && { adds: (args) => adds(args as A) }),
  };
}

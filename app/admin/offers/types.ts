import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Currency, Money } from "#app/commerce/kernel/money.ts";
import type { Coupon, OfferInput, OfferStatus } from "#app/commerce/offers/types.ts";

/** An offer in the list. */
export interface OfferRow {
  id: string;
  name: string;
  status: OfferStatus;
  reward: string;
  conditions: string[];
  priority: number;
  updatedAt: number;
}

/** A rule of the registry as the inspector draws it: `args` is its JSON schema, with the name of a control a field. */
export interface RuleShape {
  code: string;
  args: ArgumentSchema;
}

export interface ArgumentSchema {
  type?: string;
  control?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  required?: readonly string[];
  properties?: Readonly<Record<string, ArgumentSchema>>;
  items?: ArgumentSchema;
}

export interface RuleShapes {
  conditions: RuleShape[];
  rewards: RuleShape[];
}

/** An offer as its screen edits it. */
export interface OfferView {
  /** null: not saved yet. */
  id: string | null;
  version: number;
  draft: OfferInput;
  /** Names of the products, variants and collections that its rules speak of, by id. */
  names: Readonly<Record<string, string>>;
  /** The other offers, for "combines with these alone". */
  others: { id: string; name: string }[];
  coupons: Coupon[];
  moreCoupons: boolean;
  /** What rules may choose of: the shop's countries, the ways to pay. */
  offered: Record<"countries" | "payment-methods", PickChoice[]>;
  currency: Currency;
  locales: Locale[];
}

export interface PickChoice {
  value: string;
  label: string;
}

/** What the simulator found, in words. */
export interface Simulation {
  lines: {
    name: string;
    origin: string;
    quantity: number;
    unit: Money;
    total: Money;
    takes: { name: string; amount: Money }[];
  }[];
  sums: { id: "subtotal" | "discount" | "shipping" | "codFee" | "tax" | "total"; amount: Money }[];
  applied: { id: string; name: string; saved: Money }[];
  refused: { id: string; name: string; reasons: string[] }[];
  coupons: { code: string; words: string }[];
}

/** What the simulator is asked. */
export interface SimulatedBasket {
  lines: { variantId: string; quantity: number }[];
  orders: number;
  phone: string;
  country: string;
  city: string;
  paymentMethod: string;
  coupon: string;
  bumps: string[];
}

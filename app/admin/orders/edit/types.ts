import type { Money } from "#app/commerce/kernel/money.ts";
import type { OrderSource } from "#app/commerce/orders/types.ts";
import type { PaymentMethod } from "#app/commerce/payments/types.ts";
import type { RateKind } from "#app/commerce/shipping/types.ts";
import type { OrderSum } from "../types.ts";

/** An article one may add to an order, with its price and stock as they are now. */
export interface ArticleChoice {
  variantId: string;
  title: string;
  variant: string;
  sku: string | null;
  image: string | null;
  price: Money;
  /** Units that can be promised; null: sold without a count. */
  available: number | null;
  /** What one chooses of, where it is a bundle to choose from. */
  mix?: MixChoice | undefined;
}

/** "Choose 3 of these": the parts of a bundle to choose from. */
export interface MixChoice {
  choose: number;
  /** The same part may be chosen several times. */
  repeats: boolean;
  parts: { variantId: string; title: string }[];
}

/** A line as it is being written. Amounts in minor units. */
export interface DraftLine extends Omit<ArticleChoice, "price" | "available"> {
  /** A line of the order; absent: a new one. */
  id?: string;
  quantity: number;
  /** How many of each part were chosen for one of it, by variant; of a new line with a mix. */
  parts?: Readonly<Record<string, number>> | undefined;
  /** Absent while what is typed is no amount. */
  unitPrice?: number | undefined;
  available?: number | null;
  /** What it costs unless another price is agreed on: the catalogue's, or as it was ordered. */
  ownPrice: number;
}

/** An order as it is being written down. */
export interface OrderDraft {
  lines: DraftLine[];
  name: string;
  phone: string;
  email: string;
  line1: string;
  city: string;
  /** ISO 3166-2, or "": as the town says. */
  region: string;
  postcode: string;
  country: string;
  note: string;
  /** Id of a way of delivery, or "": the way home. */
  delivery: string;
  paymentMethod: string;
  /** A price agreed on; null: by the shop's rules; absent: no amount. */
  shipping?: number | null | undefined;
  /** Codes of the fees that it keeps, and those that are new. */
  fees: string[];
  added: AddedFee[];
}

/** A fee that is being agreed on, as the buyer will read it. */
export interface AddedFee {
  /** Its place on the screen. */
  key: string;
  name: string;
  /** Minor units; absent while what is typed is no amount. */
  amount?: number | undefined;
}

/** What the answers to its form, or an agreement, added to an order's price. */
export interface DraftFee {
  code: string;
  name: string;
  amount: Money;
}

/** What is known of an order before staff write it down: the lead it comes from, as far as its buyer came. */
export type BegunOrder = Pick<OrderDraft, "lines" | "name" | "phone" | "email" | "city" | "country" | "note"> & {
  lead: string;
  /** What the answers come to. */
  fees: DraftFee[];
};

/** A way to have the order delivered, with the desks where it may wait. */
export interface DraftWay {
  id: string;
  /** As the shop calls it, or "". */
  label: string;
  kind: RateKind;
  price: Money;
  carrier: string | null;
  /** Working days. */
  days: { min: number; max: number } | null;
  desks: { id: string; label: string }[];
}

/** What the order would cost as it is written, and what may be chosen for it. */
export interface DraftQuote {
  sums: OrderSum[];
  total: Money;
  ways: DraftWay[];
  /** Id of the rate that was counted, or "". */
  rate: string;
  /** Why nothing is delivered there, or not in the way that was chosen; "" where it is. */
  undelivered: string;
  methods: DraftMethod[];
}

export interface DraftMethod {
  method: PaymentMethod;
  /** Paid online, and no provider is set up. */
  noProvider: boolean;
}

/** undefined: there is nothing to price yet. */
export type QuoteAnswer = { quote: DraftQuote | undefined; refused?: { message: string; pointer: string } };

export const CHANNELS = ["phone", "whatsapp", "market", "admin"] as const satisfies readonly OrderSource[];
export type Channel = (typeof CHANNELS)[number];

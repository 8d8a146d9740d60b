import type { Locale } from "../kernel/locale.ts";
import type { Currency } from "../kernel/money.ts";
import type { AppliedOffer, Fee, LineAdjustment, Tax } from "../pricing/index.server.ts";
import type { ChosenDelivery } from "../shipping/index.server.ts";
import type { DeskState } from "./desk.ts";
import type { DeliveryState, OrderState, PaymentState } from "./machine.ts";

/** Where an order came in; `phone`, `whatsapp` and `market` are written down by staff. */
export const ORDER_SOURCES = ["storefront", "api", "admin", "phone", "whatsapp", "market", "import"] as const;
export type OrderSource = (typeof ORDER_SOURCES)[number];

/** One article as it was when ordered: later changes of the product do not touch it. Minor units. */
export interface OrderLine {
  id: string;
  productId: string;
  variantId: string;
  sku: string | null;
  title: string;
  /** Option values joined: "Bleu / Grand"; "" for a product without options. */
  variantTitle: string;
  /** Media key or address of a picture, or null. */
  image: string | null;
  quantity: number;
  unitPrice: number;
  /** Staff agreed on the price with the buyer: offers take nothing more off. */
  priceAgreed: boolean;
  discount: number;
  /** unitPrice × quantity - discount. */
  total: number;
  /** Which offers the discount comes from. */
  adjustments: LineAdjustment[];
  /** What one unit cost the shop when it was ordered; null: not known. */
  unitCost: number | null;
  /** What one of it was made of; none of an article by itself. */
  components: LineComponent[];
}

/** A part of a bundle as it was when ordered. */
export interface LineComponent {
  productId: string;
  variantId: string;
  sku: string | null;
  title: string;
  variantTitle: string;
  /** Units in one bundle. */
  quantity: number;
  /** What one unit cost by itself. */
  listPrice: number;
  /** Its share of the line's total, for all bundles of the line: what is refunded when all of it comes back. */
  amount: number;
}

export interface Address {
  /** "" where the parcel waits at a carrier's desk and nobody asked for more. */
  line1: string;
  city: string;
  /** ISO 3166-2, as far as the address says it. */
  region: string | null;
  postcode: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

/** A campaign that a buyer was shown something of. */
export interface OrderCampaign {
  /** Id of the document, and of the revision that ran. */
  id: string;
  revision: string;
  /** Which of its variants; null where it has none. */
  variant: string | null;
}

/** Which page, form, campaign or click brought the buyer. */
export interface OrderOrigin {
  /** Id of the document, and of the revision that was seen. */
  page?: string;
  revision?: string;
  /** The form that was filled in, and the revision that asked. */
  form?: string;
  formRevision?: string;
  /** The house's own form, by its version, where the shop has published none. */
  houseForm?: string;
  /** All that had a part in it, the first of them first by priority. */
  campaigns?: readonly OrderCampaign[];
  /** utm_source and its kin, as they came. */
  utm?: Readonly<Record<string, string>>;
  /** Ids of clicks on advertisements, by the parameter they came in: gclid, fbclid, ttclid … */
  clicks?: Readonly<Record<string, string>>;
}

/** How far the people who call buyers have come with an order. */
export interface OrderDesk {
  state: DeskState;
  /** Calls made. */
  attempts: number;
  /** When to call next; null: not to be called. */
  dueAt: number | null;
  calledAt: number | null;
  /** Who called last. */
  calledBy: string | null;
}

/** Somebody of the team. */
export interface OrderAgent {
  id: string;
  /** As they were called when the order was given to them. */
  name: string;
}

export interface Order {
  id: string;
  /** What people say on the phone: "MZ-1042". */
  number: string;
  state: OrderState;
  paymentState: PaymentState;
  deliveryState: DeliveryState;
  paymentMethod: string;
  currency: Currency;
  subtotal: number;
  discount: number;
  shipping: number;
  /** What cash on delivery cost; 0 where the order is paid otherwise. */
  codFee: number;
  /** What answers to its form added. */
  fees: readonly Fee[];
  tax: number;
  /** The tax is part of the prices; else it was added to the total. */
  taxIncluded: boolean;
  taxRates: Tax["rates"];
  /** subtotal - discount + shipping + codFee + fees, and the tax where it is not included. */
  total: number;
  /** The offers that were given, with what each came to. */
  adjustments: AppliedOffer[];
  customerId: string;
  name: string;
  /** E.164. */
  phone: string;
  email: string | null;
  address: Address;
  /** How it is to be delivered, as it was offered; null for orders older than the choice. */
  delivery: ChosenDelivery | null;
  locale: Locale;
  source: OrderSource;
  origin: OrderOrigin | null;
  note: string | null;
  lines: OrderLine[];
  placedAt: number;
  /** Day of the shop's calendar. */
  placedDate: string;
  confirmedAt: number | null;
  cancelledAt: number | null;
  cancelReason: string | null;
  /** Rises with each edit of what was ordered, for whom and where to; the next edit carries it. */
  version: number;
  /** Staff set the shipping price: an edit keeps it. */
  shippingFixed: boolean;
  desk: OrderDesk;
  /** Who takes care of it; null: nobody in particular. */
  agent: OrderAgent | null;
  /** As staff wrote them, by their order in the alphabet. */
  tags: string[];
  /** Id of the order that this one, a duplicate, was merged into. */
  mergedInto: string | null;
  updatedAt: number;
}

/** What an order costs and why. */
export type PricedAs = Pick<
  Order,
  | "subtotal"
  | "discount"
  | "shipping"
  | "codFee"
  | "fees"
  | "tax"
  | "taxIncluded"
  | "taxRates"
  | "total"
  | "adjustments"
>;

/** One entry of an order's timeline. */
export interface OrderEvent {
  id: string;
  /** `placed`, `confirmed`, `cancelled`, `shipped` … */
  kind: string;
  actorKind: string;
  actorId: string | null;
  actorName: string | null;
  data: Readonly<Record<string, unknown>>;
  at: number;
}

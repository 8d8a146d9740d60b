import type { Locale, LocalizedText } from "./kernel/locale.ts";
import type { Currency } from "./kernel/money.ts";
import type { TaxPolicy } from "./tax/index.server.ts";

/** What the merchant decided about the shop, as every command and query sees it. `app/settings` keeps it. */
export interface Shop {
  name: string;
  /** E.164, or "" where none is set yet. */
  phone: string;
  /** E.164, or "". */
  whatsapp: string;
  email: string;
  /** ISO 3166-1 alpha-2: where the shop is at home. */
  country: string;
  /** ISO 3166-1 alpha-2: where it delivers; contains `country`. */
  countries: string[];
  currency: Currency;
  /** IANA zone: the shop's days begin and end in it. */
  timeZone: string;
  /** Languages the shop is offered in, main one first. */
  locales: Locale[];
  /** When an order's goods are promised: as it is placed, or when staff confirm it. */
  reserveAt: "placed" | "confirmed";
  /** One is warned of a shelf with fewer units to sell than this, where neither variant nor product says otherwise. */
  lowStockAt: number;
  /** For everywhere that no delivery zone speaks of. */
  shipping: ShippingRule;
  /** By country of the address; a country that is not here is not taxed. */
  taxes: TaxPolicy;
  codFee: CodFeeRule;
  payments: PaymentPolicy;
  /** Orders of one phone with a product in common, placed within so many hours, are proposed to be merged. 0: never. */
  mergeWithinHours: number;
  /** An order that nobody confirmed in so many hours is cancelled. null: never. */
  cancelAfterHours: number | null;
  /** Minutes within which a new order is to be called. */
  callWithinMinutes: number;
  /** Orders that were begun and not sent: whether they are kept, and for how many days. */
  leads: { keep: boolean; days: number };
  /** What a buyer is sent once they have ordered. */
  confirmation: Confirmation;
  /** What visitors are asked before their visits may be told apart. */
  consent: ConsentQuestion;
  /** Marketers propose pages, and an administrator publishes them; else marketers publish themselves. */
  approvePages: boolean;
  /** How many messages of campaigns somebody may be shown at most, whatever each asks for. */
  messages: MessageCap;
  /** The most that a page should cost a telephone; publishing one that costs more asks for a reason. */
  pageBudget: PageBudget;
  /** Stands before an order's number: "MZ-" gives MZ-1001. May be empty. */
  orderPrefix: string;
}

/** The shop's own confirmation of an order; texts that are not said are the house's. */
export interface Confirmation {
  mail: { sends: boolean; subject: LocalizedText; text: LocalizedText };
  /** Without a template, plain words: WhatsApp takes those only within a day of the buyer's own last message. */
  whatsapp: { sends: boolean; text: LocalizedText; template: string; language: string };
}

/** Bounds on what is said over the pages, of all campaigns together. */
export interface MessageCap {
  perVisit: number;
  /** Seconds between two. */
  gap: number;
}

export interface ConsentQuestion {
  /** Nobody is known again where it is not. */
  asks: boolean;
  /** From 1. Who was asked an earlier one is asked again. */
  version: number;
  /** Path of the page that explains it; "": none. */
  policy: string;
}

/** Bytes as they are sent, and elements; null: any amount. */
export interface PageBudget {
  html: number | null;
  css: number | null;
  js: number | null;
  images: number | null;
  nodes: number | null;
}

/** A flat price, free from a subtotal on. Minor units of the shop's currency. */
export interface ShippingRule {
  flat: number;
  /** null: never free. */
  freeFrom: number | null;
}

/** What cash on delivery costs beside the delivery, a line of its own. Minor units of the shop's currency. */
export interface CodFeeRule {
  /** Wherever no place says otherwise; 0: nothing. */
  flat: number;
  /** A country, or a city of it, with a fee of its own. */
  places: { country: string; city: string | null; fee: number }[];
}

/** Bounds on what one order may ask for. They are configuration. */
export interface OrderLimits {
  maxLines: number;
  maxLineQuantity: number;
}

/** How the shop is paid. */
export interface PaymentPolicy {
  /** The ways to pay that are offered, in the order they are shown. */
  methods: PaymentOffer[];
  /** How long the goods of an order wait for its online payment. */
  onlineMinutes: number;
}

/** One way to pay, and where it is offered. */
export interface PaymentOffer {
  /** One of `PAYMENT_METHODS`. */
  method: string;
  /** ISO 3166-1 alpha-2 codes; empty: everywhere the shop delivers. */
  countries: string[];
  /** Bounds on an order's total, minor units; null: none. */
  min: number | null;
  max: number | null;
  /** What the buyer is told to do (a bank's details), by language. */
  instructions: Partial<Record<Locale, string>>;
  /** Of a deposit: hundredths of the total that are paid now. */
  percent: number | null;
}

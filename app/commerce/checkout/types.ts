import type { Locale } from "../kernel/locale.ts";
import type { AnswerInput } from "../leads/index.server.ts";
import type { Order, OrderOrigin, OrderSource } from "../orders/index.server.ts";
import type { Fee } from "../pricing/index.server.ts";
import type { ChosenPart } from "./find-parts.server.ts";

/** What a buyer asks for: identifiers and quantities; amounts are the server's, and those of staff who may set prices. */
export interface PlaceOrderInput {
  /** Each line names its article by SKU or by variant id. */
  lines: readonly {
    sku?: string | undefined;
    variantId?: string | undefined;
    quantity: number;
    /** A price that staff agreed on, minor units; absent: the catalogue's. A shopper's form knows none. */
    unitPrice?: number | undefined;
    /** What was chosen of a mix, for one of it. */
    components?: readonly ChosenPart[] | undefined;
  }[];
  /** The phone as typed: it is read with the address's country. */
  customer: { name: string; phone: string; email?: string | undefined };
  /** Country: ISO 3166-1 alpha-2. The region by code or name; where absent, town and postcode say it where they can. */
  address: {
    line1: string;
    city: string;
    region?: string | null | undefined;
    postcode?: string | null | undefined;
    country: string;
  };
  /** Id of the way of delivery that was chosen; absent: the way home. */
  delivery?: string | null | undefined;
  /** A shipping price that staff agreed on, minor units; absent or null: the shop's rules. */
  shipping?: number | null | undefined;
  paymentMethod: string;
  /** Codes as typed. */
  coupons?: readonly string[] | undefined;
  /** Ids of the order bumps that were ticked. */
  bumps?: readonly string[] | undefined;
  /** Ids of the offers that the price was shown with: it is not placed where one has ended, or a campaign gives it no more. */
  promised?: readonly string[] | undefined;
  /** What articles were shown to cost, minor units: it is not placed where one is dearer now. Absent: nobody was shown a price. */
  shown?: readonly { variantId: string; unitPrice: number }[] | undefined;
  /** What the answers to its form add, reckoned at the server from those it took, and what staff agreed on. A shopper names none. */
  fees?: readonly (Fee | AgreedFee)[] | undefined;
  /** Code of store credit that pays as much of it as it can. */
  voucher?: string | undefined;
  note?: string | undefined;
  source: OrderSource;
  origin?: OrderOrigin | undefined;
}

/** A fee that staff agreed on with the buyer, as they call it in the order's language; minor units. */
export interface AgreedFee {
  name: string;
  amount: number;
}

/** Whether who acts may agree on other prices than the shop's. */
export interface MayPrice {
  setPrices: boolean;
}

export interface PlaceOrderRequest {
  input: PlaceOrderInput;
  /** Words of the order are kept in this language. */
  locale: Locale;
  /** The caller's key, 1 to 255 characters: the same key makes one order, however often it is sent. */
  key: string;
  /** Whose keys these are: one shopper's key never meets another door's. */
  scope: string;
  /** From `OrderNumbers`. */
  number: number;
  /** Who orders may set prices; nobody may who does not say so. */
  may?: MayPrice | undefined;
  /** What its form asked beside the order: kept with it, or neither is. */
  answer?: OrderAnswer | undefined;
}

export interface OrderAnswer
  extends Pick<AnswerInput, "form" | "revision" | "values" | "consents" | "files" | "note" | "campaigns" | "unique"> {
  /** The same answers have the same, whenever they are sent: of files it says what is in them. */
  mark: string;
}

export interface PlacedOrder {
  order: Order;
  /** Opens the thank-you page. */
  token: string;
  /** The key had made this order before; nothing was done now. */
  replayed: boolean;
}

/** What an edit says; what it leaves out stays as it is. Amounts in minor units of the order's currency. */
export interface OrderEdit {
  /** The order's version when the edit began. */
  version: number;
  /** All lines as they shall be: one that is there already by its id, a new one by SKU or variant. */
  lines?: readonly EditedLine[];
  customer?: { name?: string; phone?: string; email?: string | null };
  /** Where town or country change and no region is named, the region is worked out again. */
  address?: { line1?: string; city?: string; region?: string | null; postcode?: string | null; country?: string };
  /** Id of another way of delivery; absent: the one it has, where it is still offered. */
  delivery?: string | null;
  /** Another way to pay; lawful as long as nothing was paid. */
  paymentMethod?: string;
  note?: string | null;
  /** A shipping price agreed with the buyer; null: computed again. */
  shipping?: number | null;
  /** All fees as they shall be: those that stay by their codes, new ones as they are. Only who may set prices changes them. */
  fees?: readonly (string | Fee | AgreedFee)[];
}

export interface EditedLine {
  id?: string | undefined;
  sku?: string | undefined;
  variantId?: string | undefined;
  quantity: number;
  /** A price agreed with the buyer. Absent: as when it was ordered; for a new line, the catalogue's. */
  unitPrice?: number | undefined;
  /** What was chosen of a mix, for one of it; a line that is there keeps what was chosen then. */
  components?: readonly ChosenPart[] | undefined;
}

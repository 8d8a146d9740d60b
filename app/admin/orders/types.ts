import type { Customer } from "#app/commerce/customers/types.ts";
import type { Money } from "#app/commerce/kernel/money.ts";
import type { OrderChange } from "#app/commerce/orders/index.server.ts";
import type { Order } from "#app/commerce/orders/types.ts";
import type { ShipmentState } from "#app/commerce/shipments/machine.ts";
import type { AnswerRow } from "../answers/types.ts";

/** An order as lists show it. */
export interface OrderRow {
  id: string;
  number: string;
  state: Order["state"];
  paymentState: Order["paymentState"];
  deliveryState: Order["deliveryState"];
  name: string;
  /** E.164, and as people of its country write it. */
  phone: string;
  phoneShown: string;
  city: string;
  items: number;
  total: Money;
  placedAt: number;
  desk: Order["desk"];
  tags: string[];
  source: Order["source"];
  agent: Order["agent"];
}

/** One line between an order's goods and its total. */
export interface OrderSum {
  kind: "subtotal" | "discount" | "shipping" | "fee" | "codFee" | "tax" | "taxIncluded";
  /** The offer's, for a discount; the fee's own; else "". */
  name: string;
  amount: Money;
}

export interface TimelineEntry {
  id: string;
  kind: string;
  /** Who did it; null: the shop itself. */
  actor: { kind: string; name: string | null };
  /** What somebody wrote with it, or "". */
  note: string;
  /** How a call ended, or the other order of a merge; "" where neither. */
  about: string;
  /** What was there before and is there after, in words; a list has a line each. */
  changes: { field: ChangedField; before: string; after: string }[];
  at: number;
}

export type ChangedField = OrderChange["field"] | "carrier" | "tracking" | "cost" | "cashDue";

/** A parcel as the order's screen shows it. */
export interface ParcelView {
  id: string;
  state: ShipmentState;
  carrier: string;
  tracking: string | null;
  cost: Money | null;
  cashDue: Money;
  lines: { title: string; quantity: number }[];
  /** Units that came back out of it. */
  back: number;
  version: number;
  /** Where it may go now. */
  steps: ShipmentState[];
}

/** Which page, form and campaigns led to an order. */
export interface OrderOriginView {
  parts: {
    kind: "page" | "form" | "campaign";
    title: string;
    href: string;
    /** When the version that was seen was made; null: not known. */
    at: number | null;
    /** Of a campaign; "" where it has none. */
    variant: string;
  }[];
  /** Version of the house's own form, where it asked; "" where another did, or none. */
  houseForm: string;
  /** Words of a campaign's links, and ids of clicks. */
  marks: { name: string; value: string }[];
}

/** An order with all that its screen shows. */
export interface OrderView extends OrderRow {
  /** Which page, form and campaigns led to it. */
  origin: OrderOriginView;
  /** What the checkout's form asked beside the order. */
  answers: Pick<AnswerRow, "id" | "form" | "lines">[];
  /** Who can take care of it. */
  agents: { value: string; label: string }[];
  /** How it is to be delivered, in words; "" for orders older than the choice. */
  deliveryWay: string;
  email: string | null;
  address: Order["address"];
  country: string;
  language: Order["locale"];
  note: string | null;
  cancelReason: string | null;
  paymentMethod: string;
  version: number;
  mergedInto: { id: string; number: string } | null;
  lines: {
    id: string;
    title: string;
    variant: string;
    sku: string | null;
    image: string | null;
    quantity: number;
    unitPrice: Money;
    total: Money;
    /** Of a bundle: what is in one of it. */
    parts: { title: string; quantity: number }[];
  }[];
  sums: OrderSum[];
  customer: Customer["counts"] | null;
  timeline: TimelineEntry[];
  /** What may be done now. */
  lawful: {
    confirm: boolean;
    cancel: boolean;
    complete: boolean;
    edit: boolean;
    pack: boolean;
    delivery: Order["deliveryState"][];
  };
  parcels: ParcelView[];
  /** Everything ordered lies in a parcel. */
  isPacked: boolean;
  /** What a new parcel would collect. */
  cashLeft: Money;
  carriers: string[];
  duplicates: { id: string; number: string; placedAt: number }[];
  /** Other orders of this phone, latest first. */
  others: OrderRow[];
  knownTags: string[];
  /** What the order earned, once its parcels have arrived. `amount` null: a cost is not known. */
  margin: { amount: Money | null } | null;
}

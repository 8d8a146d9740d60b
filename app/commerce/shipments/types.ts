import type { Currency } from "../kernel/money.ts";
import type { Disposition } from "../stock/index.server.ts";
import type { ShipmentState } from "./machine.ts";

/** Units of one line of the order that lie in a parcel. */
export interface ShipmentLine {
  orderLineId: string;
  variantId: string;
  quantity: number;
}

/** Units that came back out of a parcel. */
export interface CameBack {
  orderLineId: string;
  /** Position of a bundle's part; null: the article of the line itself. */
  part: number | null;
  quantity: number;
  disposition: Disposition;
  /** What was given back for them, minor units. */
  refund: number;
}

/** One parcel. Minor units. */
export interface Shipment {
  id: string;
  orderId: string;
  state: ShipmentState;
  /** As staff name the carrier; "" where none is known yet. */
  carrier: string;
  tracking: string | null;
  /** What the shop pays the carrier for it; null: not known yet. */
  cost: number | null;
  /** What the carrier is to collect at the door. */
  cashDue: number;
  currency: Currency;
  lines: ShipmentLine[];
  /** What came back out of it so far. */
  back: CameBack[];
  /** Rises with each change of carrier, tracking, cost or cash; the next change carries it. */
  version: number;
  createdAt: number;
  shippedAt: number | null;
  deliveredAt: number | null;
  refusedAt: number | null;
  returnedAt: number | null;
  updatedAt: number;
}

/** What may be said of a parcel. Amounts in minor units of the order's currency. */
export interface ShipmentDetails {
  carrier?: string;
  tracking?: string | null;
  cost?: number | null;
  cashDue?: number;
}

import type { Currency } from "../kernel/money.ts";
import type { Fee } from "../pricing/index.server.ts";
import type { Disposition } from "../stock/index.server.ts";

/** Goods of an order that came back at once. Minor units. */
export interface OrderReturn {
  id: string;
  orderId: string;
  /** What was given back, `fees` included. */
  refund: number;
  fees: readonly Fee[];
  currency: Currency;
  reason: string | null;
  actorName: string | null;
  at: number;
}

/** What of an order may still come back: an article, or a part of a bundle. */
export interface Returnable {
  lineId: string;
  /** Position of a bundle's part; null: the article of the line itself. */
  part: number | null;
  variantId: string;
  title: string;
  variantTitle: string;
  sku: string | null;
  /** Units in one of the line: more than 1 for some parts of bundles. */
  each: number;
  /** Units that were ordered, and what they came to together. */
  units: number;
  amount: number;
  /** Units that came back already. */
  before: number;
  /** Units that arrived, or were turned away, and have not come back. */
  left: number;
}

/** Units that come back now. */
export interface ReturnedLine {
  lineId: string;
  /** Position of a bundle's part; absent: the article itself, or whole bundles. */
  part?: number | undefined;
  quantity: number;
  disposition: Disposition;
  locationId?: string | undefined;
}

export interface ReturnInput {
  lines: readonly ReturnedLine[];
  /** To be given back, minor units, `fees` included; absent or 0: nothing. */
  refund?: number | undefined;
  /** Codes of the order's fees that are part of it. None is given back twice. */
  fees?: readonly string[] | undefined;
  reason?: string | undefined;
  /** How many returns of this order one knew of: refused where another was written down meanwhile. */
  seen?: number | undefined;
}

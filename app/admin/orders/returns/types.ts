import type { Money } from "#app/commerce/kernel/money.ts";
import type { Returnable } from "#app/commerce/returns/types.ts";
import type { Disposition } from "#app/commerce/stock/types.ts";

/** What may come back of one line: the article itself, or each part of a bundle. */
export interface ReturnGroup {
  lineId: string;
  /** The bundle's name; null: an article by itself. */
  bundle: string | null;
  image: string | null;
  units: Returnable[];
}

export interface ReturnView {
  orderId: string;
  number: string;
  groups: ReturnGroup[];
  locations: { id: string; name: string }[];
  /** Fees that were not given back yet, as the buyer read them. */
  fees: { code: string; name: string; amount: Money }[];
  /** The most that can be given back. */
  refundable: Money;
  mayRefund: boolean;
  /** The parcel was turned away: all of it is likely to be back. */
  isRefused: boolean;
  /** `fees`: names of those that were given back. */
  earlier: { id: string; refund: Money; fees: string[]; reason: string | null; by: string | null; at: number }[];
}

/** What is typed of one unit. */
export interface BackDraft {
  quantity: number;
  disposition: Disposition;
  locationId: string;
}

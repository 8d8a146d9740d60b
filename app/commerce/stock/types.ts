/** `deny`: only what is available is sold. `continue`: orders are taken beyond it (made to order, or not counted). */
export type StockPolicy = "deny" | "continue";

/** `on_hand` lies on the shelf, `reserved` of it is promised to live orders, the rest is available. */
export interface StockLevel {
  variantId: string;
  /** Of all locations together. */
  onHand: number;
  reserved: number;
  /** onHand - reserved. */
  available: number;
  policy: StockPolicy;
}

/** A place where stock lies: a shop, a depot, a supplier's shelf. */
export interface StockLocation {
  id: string;
  name: string;
  /** Parcels leave from here. */
  ships: boolean;
  /** Where stock comes to when nobody says where; the first that ships. Exactly one is. */
  isDefault: boolean;
  position: number;
  version: number;
}

/** What lies of one variant at one location. */
export interface LocationLevel {
  variantId: string;
  locationId: string;
  onHand: number;
  /** Came back and is set aside: it is there, but not on the shelf. */
  quarantined: number;
}

/** Why stock moved. */
export const MOVEMENT_KINDS = [
  "adjust",
  "set",
  // Set below what is promised, knowingly.
  "force",
  "count",
  "import",
  "transfer",
  "reserve",
  "release",
  // An online payment did not come in time.
  "lapse",
  "ship",
  "restock",
  "quarantine",
  "scrap",
  // Sold beyond the count, or no longer: moves nothing.
  "policy",
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** One line of the ledger; the balance of a variant, and of a location, is the sum of its movements. */
export interface StockMovement {
  id: string;
  variantId: string;
  kind: MovementKind;
  onHandDelta: number;
  reservedDelta: number;
  quarantinedDelta: number;
  /** null: nothing moved at any place (a promise). */
  locationId: string | null;
  /** One act on many variants (a count, a transfer, a file) has one. */
  batchId: string | null;
  reason: string;
  orderId: string | null;
  actorKind: string;
  actorId: string | null;
  actorName: string | null;
  /** Epoch ms. */
  at: number;
}

/** Units of one variant that an order wants. */
export interface Claim {
  variantId: string;
  quantity: number;
}

/** What becomes of a unit that came back: sold again, looked at first, or thrown away. */
export const DISPOSITIONS = ["restock", "quarantine", "scrap"] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

export interface ReturnedUnits extends Claim {
  disposition: Disposition;
  /** Where it came back to; the default location where absent. */
  locationId?: string;
}

/** The location every shop has. */
export const MAIN_LOCATION = "00000000000000000000000001";

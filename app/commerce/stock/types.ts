/** `deny`: only what is available is sold. `continue`: orders are taken beyond it (made to order, or not counted). */
export type StockPolicy = "deny" | "continue";

/** `on_hand` lies on the shelf, `reserved` of it is promised to live orders, the rest is available. */
export interface StockLevel {
  variantId: string;
  onHand: number;
  reserved: number;
  /** onHand - reserved. */
  available: number;
  policy: StockPolicy;
}

/** Why stock moved. */
export const MOVEMENT_KINDS = ["adjust", "set", "reserve", "release", "ship", "restock"] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** One line of the ledger; the balance of a variant is the sum of its movements. */
export interface StockMovement {
  id: string;
  variantId: string;
  kind: MovementKind;
  onHandDelta: number;
  reservedDelta: number;
  reason: string;
  orderId: string | null;
  actorKind: string;
  /** Epoch ms. */
  at: number;
}

/** Units of one variant that an order wants. */
export interface Claim {
  variantId: string;
  quantity: number;
}

import type { MovementKind } from "#app/commerce/stock/types.ts";

/** One variant's shelf as the screens show it. */
export interface ShelfRow {
  variantId: string;
  productId: string;
  title: string;
  /** Option values joined, or "". */
  variant: string;
  sku: string | null;
  image: string | null;
  onHand: number;
  reserved: number;
  available: number;
  /** Sold without a count. */
  uncounted: boolean;
  state: "fine" | "low" | "out" | "oversold";
  lowAt: number | null;
  productLowAt: number | null;
  threshold: number;
  places: PlaceRow[];
}

/** What of it lies at one location. */
export interface PlaceRow {
  locationId: string;
  name: string;
  onHand: number;
  quarantined: number;
}

export interface LocationRow {
  id: string;
  name: string;
  ships: boolean;
  isDefault: boolean;
  version: number;
}

/** One line of the ledger. */
export interface MovementRow {
  id: string;
  at: number;
  kind: MovementKind;
  productId: string | null;
  title: string;
  variant: string;
  sku: string | null;
  onHand: [from: number, to: number];
  reserved: [from: number, to: number];
  quarantinedDelta: number;
  location: string | null;
  reason: string;
  order: { id: string; number: string } | null;
  actorKind: "staff" | "shopper" | "token" | "system";
  actorName: string | null;
}

/** A counted line whose goods moved since they were seen. */
export interface MovedLine {
  variantId: string;
  seen: number;
  onHand: number;
}

/** What applying a sheet answers. */
export type SheetAnswer =
  | { ok: true; count: number }
  | { ok: false; code: string; message: string; pointer?: string; moved: MovedLine[] };

import { textIn } from "#app/commerce/kernel/locale.ts";
import type { LedgerEntry, Shelf, StockLevel, StockLocation } from "#app/commerce/stock/index.server.ts";

export function levelJson({ onHand, reserved, available }: StockLevel) {
  return { on_hand: onHand, reserved, available };
}

export function locationJson({ id, name, ships, isDefault, version }: StockLocation) {
  return { id, name, ships, is_default: isDefault, version };
}

export function shelfJson(shelf: Shelf) {
  return {
    variant_id: shelf.variantId,
    product_id: shelf.productId,
    sku: shelf.sku,
    title: textIn(shelf.title, "fr"),
    variant_title: shelf.optionLabels.map((label) => textIn(label, "fr")).join(" / "),
    ...levelJson(shelf),
    oversell: shelf.policy === "continue",
    low_at: shelf.lowAt,
    product_low_at: shelf.productLowAt,
    threshold: shelf.threshold,
    is_low: shelf.isLow,
    locations: shelf.locations.map(({ locationId, onHand, quarantined }) => ({
      location: locationId,
      on_hand: onHand,
      quarantined,
    })),
  };
}

export function movementJson(entry: LedgerEntry) {
  return {
    id: entry.id,
    variant_id: entry.variantId,
    kind: entry.kind,
    on_hand: { from: entry.onHandBefore, to: entry.onHandAfter, delta: entry.onHandDelta },
    reserved: { from: entry.reservedBefore, to: entry.reservedAfter, delta: entry.reservedDelta },
    quarantined_delta: entry.quarantinedDelta,
    location: entry.locationId,
    batch: entry.batchId,
    reason: entry.reason,
    order_id: entry.orderId,
    actor: { kind: entry.actorKind, id: entry.actorId, name: entry.actorName },
    at: new Date(entry.at).toISOString(),
  };
}

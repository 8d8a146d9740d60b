import { unitShare } from "../kernel/unit-share.ts";
import type { Order } from "../orders/index.server.ts";
import { parcelUnits, type Shipment } from "../shipments/index.server.ts";
import type { Returnable } from "./types.ts";

/** What of an order may come back, line by line and of bundles part by part; lines of which nothing is left stay in. */
export function returnables(order: Order, parcels: readonly Shipment[]): Returnable[] {
  const units = parcels.flatMap((parcel) => {
    const isHere = parcel.state === "delivered" || parcel.state === "refused";
    return isHere || parcel.state === "returned" ? parcelUnits(order, parcel) : [];
  });
  const about = (lineId: string, part: number | null) => {
    const mine = units.filter((unit) => unit.orderLineId === lineId && unit.part === part);
    const left = mine.reduce((sum, unit) => sum + unit.left, 0);
    return { lineId, part, left, before: mine.reduce((sum, unit) => sum + unit.packed, 0) - left };
  };
  return order.lines.flatMap((line): Returnable[] => {
    if (line.components.length === 0) {
      const { variantId, title, variantTitle, sku, quantity, total } = line;
      return [
        { ...about(line.id, null), variantId, title, variantTitle, sku, each: 1, units: quantity, amount: total },
      ];
    }
    return line.components.map(({ variantId, title, variantTitle, sku, quantity, amount }, part) => ({
      ...about(line.id, part),
      ...{ variantId, title, variantTitle, sku, each: quantity, units: quantity * line.quantity, amount },
    }));
  });
}

/** What is proposed to be given back for so many units: their share of what they came to, discounts taken off. */
export function proposedRefund({ amount, units, before }: Returnable, quantity: number): number {
  return unitShare(amount, units, before, quantity);
}

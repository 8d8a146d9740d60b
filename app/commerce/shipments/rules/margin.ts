import type { Order } from "../../orders/index.server.ts";
import type { Shipment } from "../types.ts";

/** What an order leaves, minor units; null where a cost is not known. */
export interface Margin {
  /** What buyers paid, or owe, for what they kept. */
  revenue: number;
  /** What the shop paid for the goods they kept; null: some article's cost is not known. */
  goods: number | null;
  /** What carriers cost, for parcels that were turned away as well. */
  carriage: number;
  /** revenue - goods - carriage. */
  margin: number | null;
}

/**
 * The margin of an order once its parcels have arrived: goods that came back cost nothing and earn nothing, their way
 * there was paid all the same.
 * @returns undefined while something is still on its way
 */
export function marginOf(order: Order, parcels: readonly Shipment[]): Margin | undefined {
  const sent = parcels.filter((parcel) => parcel.state !== "cancelled");
  const isKept = order.deliveryState === "delivered";
  if (!isKept && order.deliveryState !== "refused" && order.deliveryState !== "returned") return undefined;
  const lines = new Map(order.lines.map((line) => [line.id, line]));
  const kept = sent.filter((parcel) => parcel.state === "delivered");
  let goods: number | null = 0;
  for (const { orderLineId, quantity } of kept.flatMap((parcel) => parcel.lines)) {
    const unitCost = lines.get(orderLineId)?.unitCost ?? null;
    goods = goods === null || unitCost === null ? null : goods + unitCost * quantity;
  }
  const carriage = sent.reduce((sum, parcel) => sum + (parcel.cost ?? 0), 0);
  const all = kept.length === sent.length;
  const revenue = all && isKept ? order.total : kept.reduce((sum, parcel) => sum + parcel.cashDue, 0);
  return { revenue, goods, carriage, margin: goods === null ? null : revenue - goods - carriage };
}

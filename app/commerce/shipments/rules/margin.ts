import type { Order, OrderLine } from "../../orders/index.server.ts";
import type { CameBack, Shipment } from "../types.ts";

/** What an order leaves, minor units; null where a cost is not known. */
export interface Margin {
  /** What buyers paid, or owe, for what they kept. */
  revenue: number;
  /** What the shop paid for the goods that it no longer has; null: some article's cost is not known. */
  goods: number | null;
  /** What carriers cost, for parcels that were turned away as well. */
  carriage: number;
  /** revenue - goods - carriage. */
  margin: number | null;
}

/**
 * The margin of an order once its parcels have arrived: goods that came back cost nothing and earn nothing, unless they had
 * to be thrown away; their way there was paid all the same.
 * @returns undefined while something is still on its way
 */
export function marginOf(order: Order, parcels: readonly Shipment[]): Margin | undefined {
  const sent = parcels.filter((parcel) => parcel.state !== "cancelled");
  const isKept = order.deliveryState === "delivered";
  if (!isKept && order.deliveryState !== "refused" && order.deliveryState !== "returned") return undefined;
  const lines = new Map(order.lines.map((line) => [line.id, line]));
  const kept = sent.filter((parcel) => parcel.state === "delivered");
  const arrived = sent.flatMap((parcel) => parcel.back);
  const lost = arrived.filter(({ disposition }) => disposition === "scrap");
  const restored = kept.flatMap((parcel) => parcel.back).filter(({ disposition }) => disposition !== "scrap");
  const costs = [
    ...kept.flatMap((parcel) => parcel.lines).map((line) => costOf(lines.get(line.orderLineId), line.quantity)),
    ...restored.map((units) => negative(costOfUnits(lines.get(units.orderLineId), units))),
    // What was thrown away of a parcel that is kept counts with the parcel already.
    ...lost
      .filter((units) => !kept.some((parcel) => parcel.back.includes(units)))
      .map((units) => costOfUnits(lines.get(units.orderLineId), units)),
  ];
  const goods = costs.reduce<number | null>((sum, cost) => (sum === null || cost === null ? null : sum + cost), 0);
  const carriage = sent.reduce((sum, parcel) => sum + (parcel.cost ?? 0), 0);
  const all = kept.length === sent.length;
  const paid = all && isKept ? order.total : kept.reduce((sum, parcel) => sum + parcel.cashDue, 0);
  const revenue = paid - kept.flatMap((parcel) => parcel.back).reduce((sum, { refund }) => sum + refund, 0);
  return { revenue, goods, carriage, margin: goods === null ? null : revenue - goods - carriage };
}

function costOf(line: OrderLine | undefined, quantity: number): number | null {
  return line?.unitCost === null || line?.unitCost === undefined ? null : line.unitCost * quantity;
}

/** A part of a bundle costs the share of the bundle's cost that it has of its price. */
function costOfUnits(line: OrderLine | undefined, { part, quantity }: CameBack): number | null {
  const whole = costOf(line, 1);
  if (whole === null || part === null) return whole === null ? null : whole * quantity;
  const prices = (line?.components ?? []).map((each) => each.listPrice * each.quantity);
  const sum = prices.reduce((all, price) => all + price, 0);
  const one = line?.components[part];
  return sum === 0 || !one ? 0 : Math.round((whole * one.listPrice * quantity) / sum);
}

function negative(cost: number | null): number | null {
  return cost === null ? null : -cost;
}

import type { Order } from "../../orders/index.server.ts";
import type { Shipment } from "../types.ts";

/** What lies in a parcel as hands count it: of a bundle each of its parts. */
export interface ParcelUnit {
  orderLineId: string;
  /** Position of a bundle's part; null: the article of the line itself. */
  part: number | null;
  variantId: string;
  /** Units that were packed. */
  packed: number;
  /** Of them, those that have not come back. */
  left: number;
}

export function parcelUnits(
  order: Pick<Order, "lines">,
  parcel: Pick<Shipment, "lines" | "back" | "state">,
): ParcelUnit[] {
  const lines = new Map(order.lines.map((line) => [line.id, line]));
  return parcel.lines.flatMap(({ orderLineId, variantId, quantity }) => {
    const components = lines.get(orderLineId)?.components ?? [];
    const unit = (part: number | null, id: string, packed: number): ParcelUnit => {
      const back = parcel.back.filter((each) => each.orderLineId === orderLineId && each.part === part);
      // Parcels that came back before their units were written down have nothing left.
      const left = parcel.state === "returned" ? 0 : packed - back.reduce((sum, each) => sum + each.quantity, 0);
      return { orderLineId, part, variantId: id, packed, left };
    };
    if (components.length === 0) return [unit(null, variantId, quantity)];
    return components.map((part, position) => unit(position, part.variantId, part.quantity * quantity));
  });
}

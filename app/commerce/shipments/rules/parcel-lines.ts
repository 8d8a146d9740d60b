import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { Order } from "../../orders/index.server.ts";
import type { Shipment, ShipmentLine } from "../types.ts";

/** Units of an order that lie in no parcel yet, by line; lines that are packed whole are left out. */
export function unpackedLines(order: Pick<Order, "lines">, parcels: readonly Shipment[]): ShipmentLine[] {
  const packed = new Map<string, number>();
  for (const { orderLineId, quantity } of parcels
    .filter((parcel) => parcel.state !== "cancelled")
    .flatMap((parcel) => parcel.lines)) {
    packed.set(orderLineId, (packed.get(orderLineId) ?? 0) + quantity);
  }
  return order.lines
    .map(({ id, variantId, quantity }) => ({ orderLineId: id, variantId, quantity: quantity - (packed.get(id) ?? 0) }))
    .filter((line) => line.quantity > 0);
}

/** Chooses what goes into a parcel out of what lies in none. Refusals point at the line. */
export function chooseLines(
  open: readonly ShipmentLine[],
  wanted: readonly { lineId: string; quantity: number }[] | undefined,
): Result<ShipmentLine[]> {
  if (wanted === undefined) return ok([...open]);
  const chosen = new Map<string, ShipmentLine>();
  for (const [index, { lineId, quantity }] of wanted.entries()) {
    const line = open.find((each) => each.orderLineId === lineId);
    const sum = (chosen.get(lineId)?.quantity ?? 0) + quantity;
    const isWhole = Number.isSafeInteger(quantity) && quantity >= 1;
    if (!line) return refuse("shipment.nothing_left", { line: lineId.slice(0, 40) }, `/lines/${index}/line_id`);
    if (!isWhole || sum > line.quantity) {
      return refuse("quantity.invalid", { max: line.quantity }, `/lines/${index}/quantity`);
    }
    chosen.set(lineId, { ...line, quantity: sum });
  }
  return ok([...chosen.values()]);
}

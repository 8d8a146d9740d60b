import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { deliveryRefusal, findOrderMoney, insertOrderEvent, lockOrder, type Order } from "../../orders/index.server.ts";
import { insertShipment, readShipments } from "../model.server.ts";
import { checkDetails } from "../rules/check-details.ts";
import { chooseLines, unpackedLines } from "../rules/parcel-lines.ts";
import { followParcels } from "../settle.server.ts";
import type { Shipment, ShipmentDetails } from "../types.ts";

export interface NewParcel extends ShipmentDetails {
  /** What goes in; absent: all that lies in no parcel yet. */
  lines?: readonly { lineId: string; quantity: number }[];
}

/**
 * Packs a parcel of a confirmed order. Unless told otherwise it holds all that is left, and collects what no other parcel
 * of the order collects.
 */
export async function packParcel(ctx: Context, orderId: string, parcel: NewParcel = {}): Promise<Result<Shipment>> {
  const order = await lockOrder(ctx, orderId);
  if (!order) return refuse("order.not_found", { id: orderId });
  const packed = await packOf(ctx, order, parcel);
  if (!packed.ok) return packed;
  const followed = await followParcels(ctx, order);
  return followed.ok ? packed : followed;
}

/** The same, for a caller who has the order locked and will follow its parcels. */
export async function packOf(ctx: Context, order: Order, parcel: NewParcel): Promise<Result<Shipment>> {
  const refused = deliveryRefusal(order, "packed");
  if (refused) return refused;
  const parcels = (await readShipments(ctx.tx, [order.id])).get(order.id) ?? [];
  const open = unpackedLines(order, parcels);
  if (open.length === 0) return refuse("shipment.nothing_left", { line: order.number });
  const lines = chooseLines(open, parcel.lines);
  if (!lines.ok) return lines;
  if (lines.value.length === 0) return refuse("lines.empty", {}, "/lines");
  const paid = (await findOrderMoney(ctx.tx, order.id))?.paid ?? 0;
  const unsaid = { carrier: "", tracking: null, cost: null, cashDue: openCash(order, paid, parcels) };
  const details = checkDetails(unsaid, parcel);
  if (!details.ok) return details;
  const now = ctx.clock.now();
  const shipment: Shipment = {
    id: ctx.ids.next(),
    orderId: order.id,
    state: "packed",
    ...details.value,
    currency: order.currency,
    lines: lines.value,
    back: [],
    version: 1,
    createdAt: now,
    ...{ shippedAt: null, deliveredAt: null, refusedAt: null, returnedAt: null },
    updatedAt: now,
  };
  await insertShipment(ctx, shipment);
  const { carrier, tracking, cashDue } = shipment;
  await insertOrderEvent(ctx, order.id, {
    kind: "parcel_packed",
    data: { shipment: shipment.id, carrier, tracking, cashDue },
  });
  return ok(shipment);
}

/** What is still to be collected and no parcel collects: a deposit, or a card, has paid its part. */
function openCash(order: Order, paid: number, parcels: readonly Shipment[]): number {
  const live = parcels.filter((parcel) => parcel.state !== "cancelled");
  return Math.max(0, order.total - paid - live.reduce((sum, parcel) => sum + parcel.cashDue, 0));
}

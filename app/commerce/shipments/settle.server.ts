import type { Context } from "../context.ts";
import { move } from "../kernel/machine.ts";
import { ok, type Result } from "../kernel/result.ts";
import { claimsOf, findOrder, insertOrderEvent, type Order, setDelivery } from "../orders/index.server.ts";
import { type Claim, type ReturnedUnits, shipStock, takeBack } from "../stock/index.server.ts";
import { type ShipmentState, shipmentTransitions } from "./machine.ts";
import { readShipments, updateShipmentState } from "./model.server.ts";
import { deliveryStateOf } from "./rules/delivery-state.ts";
import { unpackedLines } from "./rules/parcel-lines.ts";
import type { Shipment } from "./types.ts";

export interface StepDetails {
  /** Shipped: the location it leaves from; chosen by the stock where absent. */
  locationId?: string;
  /** Returned: what becomes of the units; all that is in it goes back on the shelf where absent. */
  returned?: readonly ReturnedUnits[];
}

/**
 * Moves one parcel: leaving takes its goods off the shelf, coming back puts them there again. The caller has the order
 * locked and follows its parcels afterwards.
 */
export async function stepParcel(
  ctx: Context,
  parcel: Shipment,
  to: ShipmentState,
  details: StepDetails = {},
): Promise<Result<ShipmentState>> {
  const moved = move("shipment", shipmentTransitions, parcel.state, to);
  if (!moved.ok) return moved;
  if (!(await updateShipmentState(ctx, parcel.id, parcel.state, to))) {
    throw new Error(`Parcel ${parcel.id} was moved without its order being locked`);
  }
  const goods = await moveGoods(ctx, parcel, to, details);
  if (!goods.ok) return goods;
  const { id: shipment, carrier, tracking } = parcel;
  const data = { shipment, carrier, tracking, from: parcel.state, to };
  await insertOrderEvent(ctx, parcel.orderId, { kind: `parcel_${to}`, data });
  return moved;
}

async function moveGoods(ctx: Context, { orderId, lines }: Shipment, to: ShipmentState, details: StepDetails) {
  if (to !== "shipped" && to !== "returned") return ok(null);
  const { locationId, returned } = details;
  const claims = await goodsOf(ctx, orderId, lines);
  if (to === "shipped") return shipStock(ctx, orderId, { claims, ...(locationId !== undefined && { locationId }) });
  const all = claims.map(({ variantId, quantity }) => ({ variantId, quantity, disposition: "restock" as const }));
  return takeBack(ctx, orderId, returned ?? all);
}

/** What lies in a parcel as shelves know it: of a bundle its parts. */
async function goodsOf(ctx: Context, orderId: string, lines: Shipment["lines"]): Promise<Claim[]> {
  const order = await findOrder(ctx.tx, orderId);
  const components = new Map((order?.lines ?? []).map((line) => [line.id, line.components]));
  return claimsOf(lines.map((line) => ({ ...line, components: components.get(line.orderLineId) ?? [] })));
}

/** Brings an order to where its parcels are. The caller has it locked. */
export async function followParcels(ctx: Context, order: Order): Promise<Result<Order>> {
  const parcels = (await readShipments(ctx.tx, [order.id])).get(order.id) ?? [];
  return setDelivery(ctx, order, deliveryStateOf(parcels, unpackedLines(order, parcels).length === 0));
}

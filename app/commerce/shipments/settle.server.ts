import type { Context } from "../context.ts";
import { move } from "../kernel/machine.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { claimsOf, findOrder, insertOrderEvent, type Order, setDelivery } from "../orders/index.server.ts";
import { type ReturnedUnits, shipStock, takeBack } from "../stock/index.server.ts";
import { type ShipmentState, shipmentTransitions } from "./machine.ts";
import { readShipments, updateShipmentState } from "./model.server.ts";
import { insertBack } from "./returns-model.server.ts";
import { deliveryStateOf } from "./rules/delivery-state.ts";
import { unpackedLines } from "./rules/parcel-lines.ts";
import { type ParcelUnit, parcelUnits } from "./rules/parcel-units.ts";
import type { CameBack, Shipment } from "./types.ts";

export interface StepDetails {
  /** Shipped: the location it leaves from; chosen by the stock where absent. */
  locationId?: string;
  /** Returned: what becomes of the units; all that is left in it goes back on the shelf where absent. */
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

async function moveGoods(ctx: Context, parcel: Shipment, to: ShipmentState, details: StepDetails) {
  if (to !== "shipped" && to !== "returned") return ok(null);
  const order = await findOrder(ctx.tx, parcel.orderId);
  const { locationId, returned } = details;
  if (to === "shipped") {
    const components = new Map((order?.lines ?? []).map((line) => [line.id, line.components]));
    // What lies in a parcel as shelves know it: of a bundle its parts.
    const claims = claimsOf(
      parcel.lines.map((line) => ({ ...line, components: components.get(line.orderLineId) ?? [] })),
    );
    return shipStock(ctx, parcel.orderId, { claims, ...(locationId !== undefined && { locationId }) });
  }
  const left = parcelUnits({ lines: order?.lines ?? [] }, parcel).filter((unit) => unit.left > 0);
  return bookBack(ctx, parcel, returned ? shareOut(left, returned) : ok(left.map(restocked)), null);
}

function restocked({ left, ...unit }: ParcelUnit): BackUnit {
  return { ...unit, quantity: left, disposition: "restock", refund: 0 };
}

/** Says of which units of a parcel speaks who names variants. */
function shareOut(left: readonly ParcelUnit[], returned: readonly ReturnedUnits[]): Result<BackUnit[]> {
  const open = left.map((unit) => ({ ...unit }));
  const units: BackUnit[] = [];
  for (const [index, { variantId, quantity, disposition, locationId }] of returned.entries()) {
    const mine = open.filter((unit) => unit.variantId === variantId);
    const most = mine.reduce((sum, unit) => sum + unit.left, 0);
    if (!Number.isSafeInteger(quantity) || quantity < 1) {
      return refuse("quantity.invalid", { max: most }, `/returned/${index}/quantity`);
    }
    if (quantity > most) return refuse("stock.return_too_many", { left: most }, `/returned/${index}/quantity`);
    let rest = quantity;
    for (const unit of mine) {
      const some = Math.min(rest, unit.left);
      if (some === 0) continue;
      const { orderLineId, part } = unit;
      units.push({ orderLineId, part, variantId, quantity: some, disposition, locationId, refund: 0 });
      unit.left -= some;
      rest -= some;
    }
  }
  return ok(units);
}

/** Units that come back out of a parcel, and where they go. */
export interface BackUnit extends CameBack {
  variantId: string;
  locationId?: string | undefined;
}

/** Books units of a parcel as come back: in the stock, and at the parcel. The caller has its order locked. */
export async function bookBack(
  ctx: Context,
  parcel: Pick<Shipment, "id" | "orderId">,
  units: Result<readonly BackUnit[]>,
  returnId: string | null,
): Promise<Result<null>> {
  if (!units.ok) return units;
  const taken = await takeBack(
    ctx,
    parcel.orderId,
    units.value.map(({ variantId, quantity, disposition, locationId }) => ({
      ...{ variantId, quantity, disposition },
      ...(locationId !== undefined && { locationId }),
    })),
  );
  if (taken.ok) await insertBack(ctx, parcel, units.value, returnId);
  return taken;
}

/** Brings an order to where its parcels are. The caller has it locked. */
export async function followParcels(ctx: Context, order: Order): Promise<Result<Order>> {
  const parcels = (await readShipments(ctx.tx, [order.id])).get(order.id) ?? [];
  return setDelivery(ctx, order, deliveryStateOf(parcels, unpackedLines(order, parcels).length === 0));
}

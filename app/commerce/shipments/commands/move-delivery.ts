import type { Context } from "../../context.ts";
import { move } from "../../kernel/machine.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import {
  type DeliveryState,
  deliveryRefusal,
  deliveryTransitions,
  lockOrder,
  type Order,
} from "../../orders/index.server.ts";
import type { ShipmentState } from "../machine.ts";
import { readShipments } from "../model.server.ts";
import { unpackedLines } from "../rules/parcel-lines.ts";
import { followParcels, type StepDetails, stepParcel } from "../settle.server.ts";
import type { Shipment, ShipmentDetails } from "../types.ts";
import { packOf } from "./pack-parcel.ts";

/** Which parcels go along when all of an order's goods go one step on. */
const STEPS: Readonly<Record<DeliveryState, { from: readonly ShipmentState[]; to: ShipmentState }>> = {
  pending: { from: ["packed"], to: "cancelled" },
  packed: { from: [], to: "packed" },
  shipped: { from: ["packed"], to: "shipped" },
  delivered: { from: ["shipped"], to: "delivered" },
  refused: { from: ["shipped"], to: "refused" },
  returned: { from: ["delivered", "refused"], to: "returned" },
};

/**
 * Moves all of an order's goods at once, as most orders go: what lies in no parcel yet is packed into one, and every parcel
 * takes the step.
 * @param details carrier, tracking, cost: of the parcel that is packed now. What comes back goes on the shelf
 */
export async function moveDelivery(
  ctx: Context,
  orderId: string,
  to: DeliveryState,
  details: ShipmentDetails & Pick<StepDetails, "locationId"> = {},
): Promise<Result<Order>> {
  const order = await lockOrder(ctx, orderId);
  if (!order) return refuse("order.not_found", { id: orderId });
  const refused = deliveryRefusal(order, to);
  if (refused) return refused;
  const lawful = move("delivery", deliveryTransitions, order.deliveryState, to);
  if (!lawful.ok) return lawful;
  const ready = await packRest(ctx, order, to, details);
  if (!ready.ok) return ready;
  const step = STEPS[to];
  const along = ready.value.filter((parcel) => step.from.includes(parcel.state));
  for (const parcel of along) {
    const stepped = await stepParcel(ctx, parcel, step.to, details);
    if (!stepped.ok) return stepped;
  }
  return followParcels(ctx, order);
}

/** @returns the order's parcels; before goods are packed or leave, with one more for what lay in none. */
async function packRest(
  ctx: Context,
  order: Order,
  to: DeliveryState,
  details: ShipmentDetails,
): Promise<Result<Shipment[]>> {
  const parcels = (await readShipments(ctx.tx, [order.id])).get(order.id) ?? [];
  const isPacking = to === "packed" || to === "shipped";
  if (!isPacking || unpackedLines(order, parcels).length === 0) return ok(parcels);
  const packed = await packOf(ctx, order, details);
  return packed.ok ? ok([...parcels, packed.value]) : packed;
}

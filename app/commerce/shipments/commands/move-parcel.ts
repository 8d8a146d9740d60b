import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { deliveryRefusal, lockOrder } from "../../orders/index.server.ts";
import type { ShipmentState } from "../machine.ts";
import { readShipment } from "../model.server.ts";
import { followParcels, type StepDetails, stepParcel } from "../settle.server.ts";
import type { Shipment } from "../types.ts";

/** Says where one parcel is now; the order follows its parcels. */
export async function moveParcel(
  ctx: Context,
  shipmentId: string,
  to: ShipmentState,
  details: StepDetails = {},
): Promise<Result<Shipment>> {
  const known = await readShipment(ctx.tx, shipmentId);
  const order = known && (await lockOrder(ctx, known.orderId));
  // Read again under the lock: what was read before it may be history by now.
  const parcel = order && (await readShipment(ctx.tx, shipmentId));
  if (!parcel) return refuse("shipment.not_found", { id: shipmentId });
  const refused = deliveryRefusal(order, to);
  if (refused) return refused;
  const stepped = await stepParcel(ctx, parcel, to, details);
  if (!stepped.ok) return stepped;
  const followed = await followParcels(ctx, order);
  if (!followed.ok) return followed;
  return ok((await readShipment(ctx.tx, shipmentId)) ?? parcel);
}

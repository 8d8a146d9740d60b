import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { insertOrderEvent } from "../../orders/index.server.ts";
import { readShipment, updateShipmentDetails } from "../model.server.ts";
import { checkDetails } from "../rules/check-details.ts";
import type { Shipment, ShipmentDetails } from "../types.ts";

/** Says who carries a parcel, under which number, what that costs and what is to be collected. */
export async function changeParcel(
  ctx: Context,
  shipmentId: string,
  version: number,
  change: ShipmentDetails,
): Promise<Result<Shipment>> {
  const before = await readShipment(ctx.tx, shipmentId);
  if (!before) return refuse("shipment.not_found", { id: shipmentId });
  const details = checkDetails(before, change);
  if (!details.ok) return details;
  const { carrier, tracking, cost, cashDue } = before;
  if (!(await updateShipmentDetails(ctx, version, { ...before, ...details.value }))) {
    return refuse("shipment.changed_meanwhile", {});
  }
  const data = { shipment: shipmentId, before: { carrier, tracking, cost, cashDue }, after: details.value };
  await insertOrderEvent(ctx, before.orderId, { kind: "parcel_changed", data });
  return ok({ ...before, ...details.value, version: version + 1, updatedAt: ctx.clock.now() });
}

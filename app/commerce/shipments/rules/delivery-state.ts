import type { DeliveryState } from "../../orders/index.server.ts";
import type { Shipment } from "../types.ts";

/**
 * Where an order's goods are, from where its parcels are: on their way as long as one is, or as long as something has left
 * and something has not. An order of which a part was accepted is delivered; what was turned away stands at its parcel.
 * @param isComplete every unit ordered lies in a parcel
 */
export function deliveryStateOf(
  parcels: readonly Pick<Shipment, "state" | "deliveredAt">[],
  isComplete: boolean,
): DeliveryState {
  const live = parcels.filter((parcel) => parcel.state !== "cancelled");
  const some = (...states: string[]) => live.some((parcel) => states.includes(parcel.state));
  if (live.length === 0) return "pending";
  if (live.every((parcel) => parcel.state === "packed")) return "packed";
  if (!isComplete || some("packed", "shipped")) return "shipped";
  if (some("delivered")) return "delivered";
  // What was accepted and came back later ends as returned, whatever became of a parcel that was turned away.
  const isRefused = some("refused") && live.every((parcel) => parcel.deliveredAt === null);
  return isRefused ? "refused" : "returned";
}

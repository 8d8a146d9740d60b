import type { Transitions } from "../kernel/machine.ts";

/** Where one parcel is. `cancelled`: unpacked again before it left. */
export const SHIPMENT_STATES = ["packed", "shipped", "delivered", "refused", "returned", "cancelled"] as const;
export type ShipmentState = (typeof SHIPMENT_STATES)[number];

export const shipmentTransitions: Transitions<ShipmentState> = {
  packed: ["shipped", "cancelled"],
  shipped: ["delivered", "refused"],
  delivered: ["returned"],
  refused: ["returned"],
  returned: [],
  cancelled: [],
};

export { shipmentChecks } from "./checks.ts";
export { changeParcel } from "./commands/change-parcel.ts";
export { moveDelivery } from "./commands/move-delivery.ts";
export { moveParcel } from "./commands/move-parcel.ts";
export { type NewParcel, packParcel } from "./commands/pack-parcel.ts";
export * from "./machine.ts";
export { readShipments as findShipments } from "./model.server.ts";
export { type Margin, marginOf } from "./rules/margin.ts";
export * from "./types.ts";

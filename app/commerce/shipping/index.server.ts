export { type DeskInput, removeDesk, saveDesk } from "./commands/save-desk.ts";
export { savePostcodes } from "./commands/save-postcodes.ts";
export { removeZone, saveZone, type ZoneInput } from "./commands/save-zone.ts";
export { type SavedZones, saveZones, type ZoneRow } from "./commands/save-zones.ts";
export { DELIVERY } from "./queries/kept-delivery.ts";
export { findDesk, findZone, listDesks, listPostcodes, listZones } from "./queries/list-delivery.ts";
export { chooseDelivery } from "./rules/choose-delivery.ts";
export { chooseRate, findRates } from "./rules/find-rates.ts";
export * from "./types.ts";

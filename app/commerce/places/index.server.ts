export { regionName, regionsOf, townsAt, townsOf } from "./queries.ts";
export { findRegion, isSameTown, placeOf } from "./rules/place-of.ts";
export type { Place, Region, Town } from "./types.ts";

export { type BulkReport, editProducts, type ProductSelection } from "./bulk/edit-products.ts";
export type { ProductChange } from "./bulk/product-change.ts";
export { stockChecks } from "./checks.ts";
export { type AdjustedStock, adjustStock, type StockAdjustment } from "./commands/adjust-stock.ts";
export { type AppliedCount, applyCount, type StockCount } from "./commands/apply-count.ts";
export { clearQuarantine } from "./commands/clear-quarantine.ts";
export { holdStock } from "./commands/hold-stock.ts";
export {
  keepReservation,
  lapseReservations,
  releaseSome,
  releaseStock,
  reserveMissing,
  reserveStock,
} from "./commands/reserve.ts";
export { closeLocation, type LocationInput, saveLocation } from "./commands/save-location.ts";
export { saveStockedProduct, type VariantStock } from "./commands/save-stocked-product.ts";
export { shipStock } from "./commands/ship-stock.ts";
export { takeBack } from "./commands/take-back.ts";
export { tellCatalogue } from "./commands/tell-catalogue.ts";
export { transferStock } from "./commands/transfer-stock.ts";
export type { LowStockFacts } from "./events.ts";
export { hasLapsed } from "./holds.server.ts";
export type { Transact } from "./import/import-batch.ts";
export { type ImportOptions, type ImportReport, importCatalogue } from "./import/import-catalogue.ts";
export { importLevels, type LevelsReport } from "./import-levels/import-levels.ts";
export { describeLevelProblem } from "./import-levels/problems.ts";
export { readLocationNames as findLocationNames } from "./locations/locations.server.ts";
export { countAlerts as countLowAlerts, readAlerts as findLowAlerts } from "./low/low.server.ts";
export { setLowStock } from "./low/set-low-stock.ts";
export { watchLowStock } from "./low/watch-low-stock.ts";
export {
  countMovements,
  type LedgerEntry,
  listMovements,
  type MovementsQuery,
  walkMovements,
} from "./queries/list-movements.ts";
export { countShelves, listShelves, SHELF_VIEWS, type Shelf, type ShelfView } from "./queries/list-shelves.ts";
export {
  findLevels,
  findLocationLevels,
  findLocations,
  findStock,
  sellableUnits,
} from "./queries/stock-levels.ts";
export type { StockChange } from "./rules/judge-change.ts";
export type { ShortOrder } from "./rules/short-orders.ts";
export * from "./types.ts";

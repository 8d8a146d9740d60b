export { type AdjustedStock, adjustStock, type StockAdjustment } from "./commands/adjust-stock.ts";
export { releaseStock, reserveStock, restock, shipStock } from "./commands/reserve.ts";
export { saveStockedProduct, type VariantStock } from "./commands/save-stocked-product.ts";
export type { Transact } from "./import/import-batch.ts";
export { type ImportOptions, type ImportReport, importCatalogue } from "./import/import-catalogue.ts";
export { findLowStock, findStock, findStockDrift, listMovements, sellableUnits } from "./queries/stock-levels.ts";
export type { ShortOrder } from "./rules/short-orders.ts";
export * from "./types.ts";

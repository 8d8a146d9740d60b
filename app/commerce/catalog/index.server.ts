export { countSales } from "./commands/count-sales.ts";
export { fileIntoCollections } from "./commands/file-into-collections.ts";
export { deleteCollection, saveCollection } from "./commands/save-collection.ts";
export { type SavedProduct, type SaveProductOptions, saveProduct } from "./commands/save-product.ts";
export { endPriceSchedule, schedulePrice } from "./commands/schedule-price.ts";
export { tellPriceChanges } from "./commands/tell-price-changes.ts";
export * from "./import/index.server.ts";
export { findCollectionByHandle, findCollections, listCollections } from "./queries/find-collections.ts";
export { findPriceHistory, findPriceSchedules, hasPriceChanges, withPricesAt } from "./queries/find-prices.ts";
export {
  findProductByHandle,
  findProducts,
  findProductsByHandle,
  findProductsBySku,
  findSellables,
  findSellablesBySku,
} from "./queries/find-products.ts";
export {
  countProducts,
  listProducts,
  type Page,
  type ProductSort,
  type ProductsQuery,
} from "./queries/list-products.ts";
export { type MergedImport, mergeImport } from "./rules/merge-import.ts";
export type { PriceSchedule, PriceSpan } from "./rules/price-in-time.ts";
export { inputOf } from "./rules/product-input.ts";
export * from "./types.ts";

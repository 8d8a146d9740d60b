export { countSales } from "./commands/count-sales.ts";
export { fileIntoCollections } from "./commands/file-into-collections.ts";
export { deleteCollection, saveCollection } from "./commands/save-collection.ts";
export { type SavedProduct, type SaveProductOptions, saveProduct } from "./commands/save-product.ts";
export * from "./import/index.server.ts";
export { findCollectionByHandle, findCollections, listCollections } from "./queries/find-collections.ts";
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
export { inputOf } from "./rules/product-input.ts";
export * from "./types.ts";

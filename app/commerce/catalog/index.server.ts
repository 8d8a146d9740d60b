export { countSales } from "./commands/count-sales.ts";
export { copyOf } from "./commands/duplicate-product.ts";
export { fileIntoCollections } from "./commands/file-into-collections.ts";
export { followRules, followTime } from "./commands/follow-rules.ts";
export { ENDLESS, projectStock } from "./commands/project-stock.ts";
export { deleteCollection, saveCollection } from "./commands/save-collection.ts";
export { type SavedProduct, type SaveProductOptions, saveProduct } from "./commands/save-product.ts";
export { deleteProductType, saveProductType } from "./commands/save-product-type.ts";
export { endPriceSchedule, schedulePrice } from "./commands/schedule-price.ts";
export { setMemberships } from "./commands/set-memberships.ts";
export { takeSchedules } from "./commands/take-schedules.ts";
export { tellPriceChanges } from "./commands/tell-price-changes.ts";
export { productChanged } from "./events.ts";
export * from "./import/index.server.ts";
export { findBundles, findBundlesWith } from "./queries/find-bundles.ts";
export { findCollectionByHandle, findCollections, findMembers, listCollections } from "./queries/find-collections.ts";
export { type Facet, type Facets, type FacetValue, findFacets, findFacetValues } from "./queries/find-facets.ts";
export { findHandPicked, findMemberships } from "./queries/find-memberships.ts";
export { findOnSale, findOwners, findSkus, findVariantIds, findVariantsThere } from "./queries/find-owners.ts";
export { findPictureWords } from "./queries/find-pictures.ts";
export {
  findPriceHistory,
  findPriceSchedules,
  findSchedulesOf,
  hasPriceChanges,
  withPricesAt,
} from "./queries/find-prices.ts";
export { findProductType, listProductTypes } from "./queries/find-product-types.ts";
export {
  findProductByHandle,
  findProducts,
  findProductsByHandle,
  findProductsBySku,
  findSellables,
  findSellablesBySku,
} from "./queries/find-products.ts";
export {
  countFound,
  countProducts,
  listProductIds,
  listProducts,
  type Page,
  PRODUCT_SORTS,
  type ProductSort,
  type ProductsFilter,
  type ProductsQuery,
} from "./queries/list-products.ts";
export { PRODUCT_FILTERS, productsQuery } from "./queries/read-filter.ts";
export { allocateBundle, type BundleParts, bundlesFrom, checkBundle, expandBundle } from "./rules/bundles.ts";
export { type MergedImport, mergeImport } from "./rules/merge-import.ts";
export { parseFilter } from "./rules/parse-filter.ts";
export type { PriceSchedule, PriceSpan } from "./rules/price-in-time.ts";
export { inputOf } from "./rules/product-input.ts";
export { checkRule } from "./rules/product-rule.ts";
export { tagKey } from "./rules/rule-sql.ts";
export { joinTags, splitTags } from "./rules/tag-list.ts";
export * from "./types.ts";

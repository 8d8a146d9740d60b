export { type ShopAssets, shopAssets, shopScales } from "./assets.ts";
export type { Door } from "./campaigns/door.server.ts";
export { kindOfPage } from "./campaigns/kind-of-page.ts";
export { FORM_SCOPE } from "./checkout/checkout.server.ts";
export { liveTheme } from "./live-documents.server.ts";
export { siteMap } from "./site-map.server.ts";
export { storeHref } from "./store-path.ts";
export { PAGE_EVENTS, StoreTags } from "./store-tags.ts";
export { Storefront, type StorefrontPorts, type Visit } from "./storefront.server.ts";

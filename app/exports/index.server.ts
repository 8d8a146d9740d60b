export { ExportDesk, type ExportHost, type ExportRequest } from "./export-desk.server.ts";
export { safeText } from "./formats/rows.ts";
export { FORMATS } from "./formats/write-report.server.ts";
export { ORDER_FILTERS, ordersFilter, strangeInOrders } from "./orders/filter.ts";
export { openOrderExport } from "./orders/order-export.ts";
export { openProductExport, strangeInProducts } from "./products/product-export.ts";
export { movementsFilter } from "./stock/filter.ts";
export * from "./types.ts";

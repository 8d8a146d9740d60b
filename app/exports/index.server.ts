export { openAnswerExport } from "./answers/answer-export.ts";
export { ANSWER_FILTERS, answersFilter, strangeInAnswers } from "./answers/filter.ts";
export { ExportDesk, type ExportHost, type ExportRequest } from "./export-desk.server.ts";
export { FORMATS } from "./formats/write-report.server.ts";
export { ORDER_FILTERS, ordersFilter, strangeInOrders } from "./orders/filter.ts";
export { openOrderExport } from "./orders/order-export.ts";
export { openProductExport, strangeInProducts } from "./products/product-export.ts";
export { movementsFilter } from "./stock/filter.ts";
export * from "./types.ts";

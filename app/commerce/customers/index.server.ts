export { countBuyer, countStage, isFirstOrder, moveOrderToBuyer } from "./model.server.ts";
export { findCustomer, findCustomerByPhone } from "./queries/find-customers.ts";
export type { Buyer, CountedStage, Customer } from "./types.ts";

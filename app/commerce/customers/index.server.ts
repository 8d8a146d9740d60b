export { keepCustomer } from "./commands/keep-customer.ts";
export { type NewConsent, recordConsent } from "./commands/record-consent.ts";
export { rememberAddresses } from "./commands/remember-addresses.ts";
export { updateCustomer } from "./commands/update-customer.ts";
export { countBuyer, countStage, isFirstOrder, moveOrderToBuyer } from "./model.server.ts";
export { findAddresses, findConsents } from "./queries/find-consents.ts";
export { findCustomer, findCustomerByPhone } from "./queries/find-customers.ts";
export { type CustomersQuery, listCustomers } from "./queries/list-customers.ts";
export type * from "./types.ts";

import type { Reader } from "#app/platform/db/index.server.ts";
import { readCustomer, searchCustomers } from "../model.server.ts";
import type { Customer } from "../types.ts";

export function findCustomer(read: Reader, id: string): Promise<Customer | undefined> {
  return readCustomer(read, "id", id);
}

/** @param phone E.164: the identity. */
export function findCustomerByPhone(read: Reader, phone: string): Promise<Customer | undefined> {
  return readCustomer(read, "phone", phone);
}

/** What staff type: a name, or the end of a number. Latest buyers first. */
export function findCustomersLike(read: Reader, query: string, limit = 50): Promise<Customer[]> {
  return searchCustomers(read, query, Math.min(200, Math.max(1, Math.trunc(limit))));
}

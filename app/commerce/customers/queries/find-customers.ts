import type { Reader } from "#app/platform/db/index.server.ts";
import { readCustomer } from "../model.server.ts";
import type { Customer } from "../types.ts";

export function findCustomer(read: Reader, id: string): Promise<Customer | undefined> {
  return readCustomer(read, "id", id);
}

/** @param phone E.164: the identity. */
export function findCustomerByPhone(read: Reader, phone: string): Promise<Customer | undefined> {
  return readCustomer(read, "phone", phone);
}

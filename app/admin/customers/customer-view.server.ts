import type { QueryContext } from "#app/commerce/context.ts";
import { type Customer, findAddresses, findConsents, findCustomer } from "#app/commerce/customers/index.server.ts";
import { money } from "#app/commerce/kernel/money.ts";
import { askedPart } from "#app/commerce/kernel/not-asked.ts";
import { nationalPhone } from "#app/commerce/kernel/phone.ts";
import { listOrders, sumSpent } from "#app/commerce/orders/index.server.ts";
import { regionName } from "#app/commerce/places/index.server.ts";
import type { CustomerRow, CustomerView } from "./types.ts";

/** Customers as a list shows them, with what their orders came to. */
export async function customerRows(
  { read, shop }: QueryContext,
  customers: readonly Customer[],
): Promise<CustomerRow[]> {
  const spent = await sumSpent(
    read,
    customers.map(({ id }) => id),
  );
  return customers.map(({ id, name, phone, city, counts, lastOrderAt, tags }) => ({
    ...{ id, name, phone, phoneShown: nationalPhone(phone), city, counts, lastOrderAt, tags },
    spent: money(spent.get(id) ?? 0, shop.currency),
  }));
}

export async function customerView(q: QueryContext, id: string): Promise<CustomerView | undefined> {
  const customer = await findCustomer(q.read, id);
  if (!customer || customer.erasedAt !== null) return undefined;
  const [rows, addresses, consents, orders] = await Promise.all([
    customerRows(q, [customer]),
    findAddresses(q.read, id),
    findConsents(q.read, customer),
    listOrders(q.read, { customerId: id, limit: 50 }),
  ]);
  const [row] = rows;
  if (!row) return undefined;
  return {
    ...row,
    ...{ email: customer.email, note: customer.note, version: customer.version },
    addresses: addresses.map(({ id: address, line1, city, region, postcode, used }) => ({
      ...{ id: address, line1: askedPart(line1), used },
      place: [postcode, askedPart(city), region && regionName(region, q.locale)].filter(Boolean).join(" "),
    })),
    consents: consents.map(({ id: consent, granted, text, source, textVersion, at }) => ({
      ...{ id: consent, granted, text, source, version: textVersion, at },
    })),
    orders: orders.data.map(({ id: order, number, state, total, currency, placedAt }) => ({
      ...{ id: order, number, state, total: money(total, currency), placedAt },
    })),
  };
}

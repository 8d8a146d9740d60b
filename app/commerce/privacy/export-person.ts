import type { Reader } from "#app/platform/db/index.server.ts";
import { findAddresses, findConsents, findCustomer } from "../customers/index.server.ts";
import { listLeads } from "../leads/index.server.ts";
import { findTimeline, listOrders, type Order } from "../orders/index.server.ts";

/** Everything the shop keeps of one person, as they may ask for it; undefined where there is no such customer. */
export async function exportPerson(read: Reader, customerId: string) {
  const customer = await findCustomer(read, customerId);
  if (!customer || customer.erasedAt !== null) return undefined;
  const orders: Order[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listOrders(read, { customerId, limit: 250, ...(cursor && { cursor }) });
    orders.push(...page.data);
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  const timelines = await Promise.all(orders.map((order) => findTimeline(read, order.id)));
  const leads = await listLeads(read, { q: customer.phone, limit: 100 });
  return {
    customer,
    addresses: await findAddresses(read, customerId),
    consents: await findConsents(read, customer),
    orders: orders.map((order, index) => ({ ...order, timeline: timelines[index] ?? [] })),
    leads: leads.data.filter((lead) => lead.phone === customer.phone),
  };
}

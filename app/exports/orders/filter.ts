import { DELIVERY_STATES, ORDER_STATES, type OrdersQuery, PAYMENT_STATES } from "#app/commerce/orders/index.server.ts";

/** What an address may say of a list of orders. */
export const ORDER_FILTERS = ["q", "state", "payment", "delivery", "from", "to"] as const;

/** The filter of a list of orders as its address has it: `state=placed&q=fes&from=2026-11-01`. What is unknown is left out. */
export function ordersFilter(search: URLSearchParams): OrdersQuery {
  const one = <T extends string>(name: string, values: readonly T[]) =>
    values.find((value) => value === search.get(name));
  const day = (name: string) => {
    const value = search.get(name);
    return value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
  };
  const filter = {
    q: search.get("q")?.trim().slice(0, 100) || undefined,
    state: one("state", ORDER_STATES),
    paymentState: one("payment", PAYMENT_STATES),
    deliveryState: one("delivery", DELIVERY_STATES),
    from: day("from"),
    to: day("to"),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

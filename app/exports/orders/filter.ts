import {
  DELIVERY_STATES,
  DESK_STATES,
  ORDER_SOURCES,
  ORDER_STATES,
  type OrdersFilter,
  PAYMENT_STATES,
} from "#app/commerce/orders/index.server.ts";

/** What an address may say of a list of orders. */
export const ORDER_FILTERS = [
  "q",
  "state",
  "payment",
  "delivery",
  "desk",
  "method",
  "source",
  "city",
  "tag",
  "from",
  "to",
] as const;

/** The filter of a list of orders as its address has it: `state=placed&q=fes&from=2026-11-01`. What is unknown is left out. */
export function ordersFilter(search: URLSearchParams): OrdersFilter {
  const one = <T extends string>(name: string, values: readonly T[]) =>
    values.find((value) => value === search.get(name));
  const day = (name: string) => {
    const value = search.get(name);
    return value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
  };
  const words = (name: string) => search.get(name)?.trim().slice(0, 100) || undefined;
  const filter = {
    q: words("q"),
    state: one("state", ORDER_STATES),
    paymentState: one("payment", PAYMENT_STATES),
    deliveryState: one("delivery", DELIVERY_STATES),
    deskState: one("desk", DESK_STATES),
    paymentMethod: words("method"),
    source: one("source", ORDER_SOURCES),
    city: words("city"),
    tag: words("tag"),
    from: day("from"),
    to: day("to"),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

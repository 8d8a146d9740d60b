import { isDate } from "#app/commerce/kernel/clock.ts";
import {
  DELIVERY_STATES,
  DESK_STATES,
  ORDER_SOURCES,
  ORDER_STATES,
  type OrdersFilter,
  PAYMENT_STATES,
} from "#app/commerce/orders/index.server.ts";

type Read = readonly [field: keyof OrdersFilter, read: (text: string) => string | undefined];

const words = (text: string) => text.trim().slice(0, 100) || undefined;
const day = (text: string) => (isDate(text) ? text : undefined);
const oneOf = (values: readonly string[]) => (text: string) => values.find((value) => value === text);

/** What an address may say of a list of orders, which part of the filter it is, and how it is read. */
const READ = {
  q: ["q", words],
  state: ["state", oneOf(ORDER_STATES)],
  payment: ["paymentState", oneOf(PAYMENT_STATES)],
  delivery: ["deliveryState", oneOf(DELIVERY_STATES)],
  desk: ["deskState", oneOf(DESK_STATES)],
  method: ["paymentMethod", words],
  source: ["source", oneOf(ORDER_SOURCES)],
  city: ["city", words],
  tag: ["tag", words],
  agent: ["agent", words],
  region: ["region", words],
  carrier: ["carrier", words],
  from: ["from", day],
  to: ["to", day],
} satisfies Record<string, Read>;

export const ORDER_FILTERS: readonly string[] = Object.keys(READ);

/** The filter of a list of orders as its address has it: `state=placed&q=fes&from=2026-11-01`. What is unknown is left out. */
export function ordersFilter(search: URLSearchParams): OrdersFilter {
  const given = Object.entries<Read>(READ).flatMap(([name, [field, read]]) => {
    const value = read(search.get(name) ?? "");
    return value === undefined ? [] : [[field, value] as const];
  });
  return Object.fromEntries(given);
}

/** The first value that its parameter cannot have: `state=plced`. Undefined where all of them mean something. */
export function strangeInOrders(search: URLSearchParams): string | undefined {
  for (const [name, [, read]] of Object.entries<Read>(READ)) {
    const text = search.get(name) ?? "";
    if (text.trim() !== "" && read(text) === undefined) return `${name}=${text}`;
  }
  return undefined;
}

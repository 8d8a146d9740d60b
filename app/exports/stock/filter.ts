import { DAY_MS, startOfDay } from "#app/commerce/kernel/clock.ts";
import { listOrders } from "#app/commerce/orders/index.server.ts";
import { MOVEMENT_KINDS, type MovementsQuery } from "#app/commerce/stock/index.server.ts";
import type { Reader } from "#app/platform/db/index.server.ts";

/** What the address of the stock's history may say. */
export const MOVEMENT_FILTERS = [
  ...["variant", "product", "kind", "actor", "order", "location", "batch", "from", "until"],
] as const;

const ACTOR_KINDS: readonly string[] = ["shopper", "token", "system"];

/** Nothing has this id: what names an order that is not there finds nothing, rather than everything. */
const NOBODY = "-";

/**
 * The filter of the stock's history as its address has it: `kind=ship&from=2026-11-01&order=MZ-1042`. What is unknown is
 * left out.
 * @param timeZone of the shop: its days begin and end there
 */
export async function movementsFilter(
  read: Reader,
  search: URLSearchParams,
  timeZone: string,
): Promise<MovementsQuery> {
  const text = (name: string) => search.get(name)?.trim().slice(0, 64) || undefined;
  const actor = text("actor");
  const number = text("order");
  const day = (name: string) => {
    const value = text(name);
    return value && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
  };
  const [from, until] = [day("from"), day("until")];
  const [order] = number === undefined ? [] : (await listOrders(read, { number: number.toUpperCase(), limit: 1 })).data;
  const filter = {
    variantId: text("variant"),
    productId: text("product"),
    kind: MOVEMENT_KINDS.find((kind) => kind === search.get("kind")),
    ...(actor !== undefined && ACTOR_KINDS.includes(actor) ? { actorKind: actor } : { actorId: actor }),
    orderId: number === undefined ? undefined : (order?.id ?? NOBODY),
    locationId: text("location"),
    batchId: text("batch"),
    from: from && startOfDay(from, timeZone),
    // The last day is in it: up to the beginning of the next.
    until: until && startOfDay(new Date(Date.parse(until) + DAY_MS).toISOString().slice(0, 10), timeZone),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

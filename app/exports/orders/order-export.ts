import type { QueryContext } from "#app/commerce/context.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { countMatchingOrders } from "#app/commerce/orders/index.server.ts";
import type { Report } from "../types.ts";
import { ordersFilter } from "./filter.ts";
import { orderReport } from "./order-report.ts";
import { readOrders } from "./read-orders.ts";

/** A report of the orders that a list's filter holds, and how many they are. */
export async function openOrderExport(
  { read, shop, clock }: QueryContext,
  filter: string,
  locale: Locale,
): Promise<{ report: Report; total: number }> {
  const asked = ordersFilter(new URLSearchParams(filter));
  const query = { ...asked, countries: shop.countries };
  const { timeZone } = shop;
  const words = Object.values(asked).join(" · ");
  return {
    report: orderReport(readOrders(read, query), { locale, timeZone, now: clock.now(), filter: words }),
    total: await countMatchingOrders(read, query),
  };
}

import type { QueryContext } from "#app/commerce/context.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { translator } from "#app/commerce/kernel/messages.ts";
import { countMatchingOrders } from "#app/commerce/orders/index.server.ts";
import { stateWords } from "#app/commerce/orders/words.ts";
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
  const word = translator(stateWords, locale);
  const words = [
    ...(asked.state ? [word(`order.${asked.state}`)] : []),
    ...(asked.paymentState ? [word(`payment.${asked.paymentState}`)] : []),
    ...(asked.deliveryState ? [word(`delivery.${asked.deliveryState}`)] : []),
    ...[asked.q, asked.city, asked.tag, asked.paymentMethod, asked.deskState, asked.source].filter(Boolean),
    ...(asked.from || asked.to ? [`${asked.from ?? "…"} – ${asked.to ?? "…"}`] : []),
  ].join(" · ");
  return {
    report: orderReport(readOrders(read, query), { locale, timeZone, now: clock.now(), filter: words }),
    total: await countMatchingOrders(read, query),
  };
}

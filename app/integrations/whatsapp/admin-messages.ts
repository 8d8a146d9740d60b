import type { Locale } from "#app/commerce/kernel/locale.ts";
import { translator } from "#app/commerce/kernel/messages.ts";
import { formatMoney } from "#app/commerce/kernel/money.ts";
import type { Order } from "#app/commerce/orders/index.server.ts";
import { whatsappMessages } from "./messages.ts";
import type { AdminMessage } from "./send.server.ts";

/** A new order: its template has five placeholders (number, name, city, articles, total). */
export function orderMessage(order: Order, locale: Locale): AdminMessage {
  const t = translator(whatsappMessages, locale);
  const items = order.lines.map((line) => `${line.quantity} × ${line.title}`).join(", ");
  const total = formatMoney({ amount: order.total, currency: order.currency }, locale);
  return {
    parameters: [order.number, order.name, order.address.city, items, total],
    text: ([number = "", name = "", city = "", articles = "", sum = ""]) =>
      t("order", { number, name, city, items: articles, total: sum }),
  };
}

export function lowStockMessage(title: string, available: number, locale: Locale): AdminMessage {
  const t = translator(whatsappMessages, locale);
  return {
    parameters: [title, String(available)],
    text: ([name = "", left = ""]) => t("lowStock", { title: name, available: left }),
  };
}

export function testMessage(locale: Locale): AdminMessage {
  return { parameters: [], text: () => translator(whatsappMessages, locale)("test") };
}

import type { Locale } from "#app/commerce/kernel/locale.ts";
import { formatMoney } from "#app/commerce/kernel/money.ts";
import type { Order, OrderLine } from "#app/commerce/orders/index.server.ts";
import type { Shop } from "#app/commerce/shop.ts";
import { cleanParameter } from "#app/integrations/index.server.ts";
import type { OrderTexts } from "#blocks/parts/message-texts.ts";
import { localHref } from "#runtime/render/page-context.ts";

interface Reading {
  shop: Shop;
  locale: Locale;
  /** Where the shop stands, without a path. */
  origin: string;
  /** What the buyer typed is cleaned of addresses and signs that could break out of a WhatsApp message. */
  isClean: boolean;
}

/** An order as texts merge it, in its reader's language. */
export function orderTexts(order: Order, { shop, locale, origin, isClean }: Reading): OrderTexts {
  const money = (amount: number) => formatMoney({ amount, currency: order.currency }, locale);
  const typed = (value: string | null) => (isClean && value ? cleanParameter(value) : (value ?? ""));
  return {
    order: {
      number: order.number,
      items: order.lines.map((line) => `${line.quantity} × ${titleOf(line)}`).join(", "),
      subtotal: money(order.subtotal),
      discount: money(order.discount),
      shipping: money(order.shipping),
      total: money(order.total),
      note: typed(order.note),
      tracking: new URL(localHref("/track", locale, shop.locales[0] ?? "fr"), origin).href,
    },
    buyer: {
      name: typed(order.name),
      phone: order.phone,
      city: typed(order.address.city),
      address: typed(order.address.line1),
    },
    shop: { name: shop.name, phone: shop.phone },
    lines: order.lines.map((line) => ({ title: titleOf(line), quantity: line.quantity, total: money(line.total) })),
  };
}

function titleOf({ title, variantTitle }: OrderLine): string {
  return variantTitle === "" ? title : `${title} (${variantTitle})`;
}

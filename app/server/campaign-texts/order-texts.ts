import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { translator } from "#app/commerce/kernel/messages.ts";
import { formatMoney } from "#app/commerce/kernel/money.ts";
import type { OrderTexts } from "#app/commerce/kernel/text/message-texts.ts";
import { feesTotal, type Order, type OrderLine } from "#app/commerce/orders/index.server.ts";
import { methodWord } from "#app/commerce/payments/words.ts";
import type { Shop } from "#app/commerce/shop.ts";
import { cleanParameter } from "#app/integrations/index.server.ts";
import { localHref } from "#runtime/render/page-context.ts";
import { orderTextMessages } from "./order-text-messages.ts";

interface Reading {
  shop: Shop;
  locale: Locale;
  /** Where the shop stands, without a path. */
  origin: string;
  /** The longest that something typed by a buyer may be: no parameter of WhatsApp is longer than 60. */
  longest: number;
}

/**
 * An order as texts merge it, in its reader's language. What the buyer typed is cleaned of addresses and of signs that break
 * lines: whoever orders in somebody else's name would else write to them in the shop's.
 */
export function orderTexts(order: Order, { shop, locale, origin, longest }: Reading): OrderTexts {
  const t = translator(orderTextMessages, locale);
  const money = (amount: number) => formatMoney({ amount, currency: order.currency }, locale);
  const typed = (value: string | null) => {
    const clean = cleanParameter(value ?? "", longest);
    return clean === "-" ? "" : clean;
  };
  const { name, address } = order;
  const main = shop.locales[0] ?? "fr";
  const between = [
    ...order.adjustments.map((each) => ({ label: textIn(each.name, locale, main), amount: -each.amount })),
    ...order.fees.map(({ name, amount }) => ({ label: textIn(name, locale, main), amount })),
    { label: t("codFee"), amount: order.codFee },
    { label: t("tax"), amount: order.taxIncluded ? 0 : order.tax },
  ].filter(({ amount }) => amount !== 0);
  return {
    order: {
      number: order.number,
      items: order.lines.map((line) => `${line.quantity} × ${titleOf(line)}`).join(", "),
      subtotal: money(order.subtotal),
      discount: order.discount === 0 ? "" : money(order.discount),
      shipping: money(order.shipping),
      fees: order.fees.length === 0 ? "" : money(feesTotal(order)),
      total: money(order.total),
      payment: methodWord(locale, order.paymentMethod),
      next: nextWords(order, shop, locale),
      note: typed(order.note),
      tracking: new URL(localHref("/track", locale, main), origin).href,
    },
    buyer: { name: typed(name), phone: order.phone, city: typed(address.city), address: typed(address.line1) },
    shop: { name: shop.name, phone: shop.phone },
    lines: order.lines.map((line) => ({ title: titleOf(line), quantity: line.quantity, total: money(line.total) })),
    sums: [...between, { label: t("shipping"), amount: order.shipping }].map(({ label, amount }) => ({
      label,
      amount: amount === 0 ? t("free") : money(amount),
    })),
  };
}

/** Paid already, or about to be: by whom the next move is. */
const PAID: readonly string[] = ["paid", "authorised", "partly_paid"];

/** What happens next, as far as the order says it: who is called, what is to be paid, how. */
function nextWords(order: Order, shop: Shop, locale: Locale): string {
  const t = translator(orderTextMessages, locale);
  const { paymentMethod: method, number } = order;
  const total = formatMoney({ amount: order.total, currency: order.currency }, locale);
  if (PAID.includes(order.paymentState)) return t("next.paid");
  const offer = shop.payments.methods.find((each) => each.method === method);
  const instructions = textIn(offer?.instructions, locale, shop.locales[0] ?? "fr");
  const kind = method === "bank_transfer" || method === "cod" ? method : "online";
  return [t(`next.${kind}`, { total, number }), instructions].filter(Boolean).join("\n");
}

function titleOf({ title, variantTitle }: OrderLine): string {
  return variantTitle === "" ? title : `${title} (${variantTitle})`;
}

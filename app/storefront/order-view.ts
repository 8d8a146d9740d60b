import type { Sellable } from "#app/commerce/catalog/index.server.ts";
import type { Quote } from "#app/commerce/checkout/index.server.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { money } from "#app/commerce/kernel/money.ts";
import { askedPart } from "#app/commerce/kernel/not-asked.ts";
import type { Order } from "#app/commerce/orders/index.server.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import type { OrderView } from "#blocks/contract/index.ts";
import { deliveryViews } from "./delivery-view.ts";
import { bumpViews, couponView, packViews, sumViews } from "./offer-views.ts";
import { thumbnail, type ViewContext } from "./product-view.ts";

/** A placed order as its buyer sees it. */
export function orderView(order: Order, view: ViewContext, phone: string): OrderView {
  const amount = (minor: number) => money(minor, order.currency);
  return {
    number: order.number,
    lines: order.lines.map((line) => ({
      variantId: line.variantId,
      title: line.title,
      variantTitle: line.variantTitle,
      image: thumbnail(line.image, line.title, view),
      parts: line.components.map(({ quantity, title, variantTitle }) => partWords(quantity, title, variantTitle)),
      quantity: line.quantity,
      unitPrice: amount(line.unitPrice),
      full: amount(line.unitPrice * line.quantity),
      total: amount(line.total),
      available: null,
    })),
    subtotal: amount(order.subtotal),
    shipping: amount(order.shipping),
    sums: sumViews({ ...order, applied: order.adjustments }, order.currency, view),
    total: amount(order.total),
    ...{
      coupon: null,
      takesVouchers: false,
      voucher: null,
      bumps: [],
      packs: [],
      deliveries: [],
      delivery: "",
      undelivered: "",
      payments: [],
      payment: null,
      promised: [],
    },
    recipient: {
      ...{ name: askedPart(order.name), phone },
      ...{ address: askedPart(order.address.line1), city: askedPart(order.address.city) },
    },
  };
}

/** What an order would cost, as a shopper sees it. */
export function quoteView(quote: Quote, view: ViewContext): OrderView {
  const amount = (minor: number) => money(minor, quote.currency);
  return {
    number: null,
    lines: quote.lines.map(({ sellable, parts, quantity, unitPrice, total, available }) => {
      const title = textIn(sellable.title, view.locale, view.main);
      return {
        variantId: sellable.variantId,
        title,
        variantTitle: optionsOf(sellable, view),
        image: thumbnail(sellable.imageSrc, title, view),
        parts: parts.map((part) =>
          partWords(part.quantity, textIn(part.sellable.title, view.locale, view.main), optionsOf(part.sellable, view)),
        ),
        quantity,
        unitPrice: amount(unitPrice),
        full: amount(unitPrice * quantity),
        total: amount(total),
        available,
      };
    }),
    subtotal: amount(quote.subtotal),
    shipping: amount(quote.shipping),
    sums: sumViews(quote, quote.currency, view),
    total: amount(quote.total),
    coupon: couponView(quote, view),
    ...{ takesVouchers: false, voucher: null },
    bumps: bumpViews(quote, view),
    packs: packViews(quote.packs, quote.currency, view, quote.lines[0]?.quantity),
    deliveries: deliveryViews(quote, view.locale),
    delivery: quote.rate ?? "",
    ...{ payments: [], payment: null, promised: [] },
    undelivered: quote.undelivered ? refusalWords(quote.undelivered, view.locale) : "",
    recipient: null,
  };
}

function optionsOf({ optionLabels }: Sellable, view: ViewContext): string {
  return optionLabels.map((label) => textIn(label, view.locale, view.main)).join(" / ");
}

function partWords(quantity: number, title: string, variantTitle: string): string {
  return `${quantity} × ${[title, variantTitle].filter(Boolean).join(" · ")}`;
}

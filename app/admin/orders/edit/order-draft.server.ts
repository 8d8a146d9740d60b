import type { QueryContext } from "#app/commerce/context.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import type { Currency } from "#app/commerce/kernel/money.ts";
import { editRefusal, findOrder } from "#app/commerce/orders/index.server.ts";
import type { Fee } from "#app/commerce/pricing/index.server.ts";
import { mediaHref } from "../../media-href.ts";
import { findOrderView } from "../order-view.server.ts";
import type { DraftFee, OrderDraft } from "./types.ts";

/** A fee as it is read where an order is written down. */
export function draftFee({ code, name, amount }: Fee, currency: Currency, locale: Locale, main?: Locale): DraftFee {
  return { code, name: textIn(name, locale, main), amount: { amount, currency } };
}

/** An order with what its editing begins with, or undefined. */
export async function findOrderDraft(q: QueryContext, id: string, locale: Locale) {
  const [order, view] = await Promise.all([findOrder(q.read, id), findOrderView(q, id, locale)]);
  if (!order || !view) return undefined;
  const draft: OrderDraft = {
    lines: order.lines.map((line) => ({
      ...{ id: line.id, variantId: line.variantId, title: line.title, variant: line.variantTitle, sku: line.sku },
      ...{ image: mediaHref(line.image), quantity: line.quantity, unitPrice: line.unitPrice },
      ownPrice: line.unitPrice,
    })),
    ...{ name: order.name, phone: view.phoneShown, email: order.email ?? "", note: order.note ?? "" },
    ...{ line1: order.address.line1, city: order.address.city, country: order.address.country },
    ...{ region: order.address.region ?? "", postcode: order.address.postcode ?? "" },
    ...{ delivery: order.delivery?.rateId ?? "", paymentMethod: order.paymentMethod },
    shipping: order.shippingFixed ? order.shipping : null,
    fees: order.fees.map(({ code }) => code),
    added: [],
  };
  const fees = order.fees.map((fee): DraftFee => draftFee(fee, order.currency, locale, q.shop.locales[0]));
  const countries = [...new Set([...q.shop.countries, order.address.country])];
  return { order: view, draft, fees, countries, isOpen: editRefusal(order, { content: true }) === undefined };
}

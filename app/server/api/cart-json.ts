import { type Cart, readCart } from "#app/commerce/carts/index.server.ts";
import { type QuoteMore, type QuoteTo, quoteCart } from "#app/commerce/checkout/index.server.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { money } from "#app/commerce/kernel/money.ts";
import type { App } from "../app.ts";
import { priceJson } from "../price-json.ts";
import type { ApiAnswer } from "./endpoint.ts";

/** For whom and where to a cart is priced, as far as the request says. */
export interface CartFor {
  to?: Partial<QuoteTo>;
  more?: QuoteMore;
}

/** The cart that a token opens, priced as it would be ordered now. */
export function answerCart(
  app: App,
  token: string,
  locale: Locale,
  { to = {}, more = {} }: CartFor = {},
  status = 200,
): Promise<ApiAnswer> {
  return app.query(async (q) => {
    const cart = await readCart(q.read, token);
    if (!cart) return { refusal: { code: "cart.not_found" } };
    const place = { country: q.shop.country, city: "", ...to };
    const quoted = await quoteCart({ ...q, limits: app.env.limits }, cart, place, more);
    const { currency, locales } = q.shop;
    const amount = (minor: number) => money(minor, currency);
    const title = (index: number) => textIn(quoted.quote?.lines[index]?.sellable.title, locale, locales[0]);
    const about = (index: number) => ({ sku: quoted.quote?.lines[index]?.sellable.sku ?? null, title: title(index) });
    const body = {
      token,
      lines: (quoted.quote?.lines ?? []).map((line, index) => ({
        ...{ key: quoted.lines[index]?.key ?? null, variant_id: line.variantId, ...about(index) },
        components: partsJson(quoted.lines[index]),
        ...{ quantity: line.quantity, available: line.available, unit_price: amount(line.unitPrice) },
        ...{ discount: amount(line.discount), total: amount(line.total) },
      })),
      gone: quoted.gone.map(({ key }) => key),
      ...{ coupon: cart.coupon, voucher: cart.voucher },
      price: quoted.quote ? priceJson(quoted.quote, { locale, money: amount, about }) : null,
    };
    return { status, body };
  }, locale);
}

function partsJson(line: Cart["lines"][number] | undefined) {
  return (line?.parts ?? []).map(({ variantId, quantity }) => ({ variant_id: variantId, quantity }));
}

import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Reason } from "#app/commerce/offers/index.server.ts";
import type { CouponState, PricedOrder } from "#app/commerce/pricing/index.server.ts";
import { refusalWords } from "#app/commerce/refusals.ts";

export interface PriceJsonOptions<M> {
  locale: Locale;
  /** How an amount of minor units is written. */
  money: (amount: number) => M;
  /** What else is known of a line's article, by its place. */
  about?: (index: number) => Record<string, unknown>;
}

/** What a basket costs and why, as the API and the command line say it: every offer is there, given or not. */
export function priceJson<M>(priced: PricedOrder, { locale, money, about }: PriceJsonOptions<M>) {
  const reason = ({ code, data = {} }: Reason) => ({ code, message: refusalWords({ code, data }, locale), data });
  return {
    lines: priced.lines.map((line, index) => ({
      ...{ variant_id: line.variantId, product_id: line.productId, ...about?.(index) },
      ...{ origin: line.origin, quantity: line.quantity, unit_price: money(line.unitPrice) },
      ...{ discount: money(line.discount), total: money(line.total) },
      adjustments: line.adjustments.map(({ offerId, amount }) => ({ offer_id: offerId, amount: money(amount) })),
    })),
    subtotal: money(priced.subtotal),
    discount: money(priced.discount),
    shipping: money(priced.shipping),
    shipping_discount: money(priced.shippingDiscount),
    shipping_rate: priced.shippingRate,
    cod_fee: money(priced.codFee),
    fees: priced.fees.map(({ code, name, amount }) => ({ code, name, amount: money(amount) })),
    tax: money(priced.tax),
    tax_included: priced.taxIncluded,
    tax_rates: priced.taxRates.map(({ rate, base, tax }) => ({ rate, base: money(base), tax: money(tax) })),
    total: money(priced.total),
    applied: priced.applied.map(({ offerId, name, code, amount, shipping, coupon, added }) => ({
      ...{ offer_id: offerId, name, code, amount: money(amount), shipping: money(shipping), coupon, added },
    })),
    refused: priced.refused.map(({ offerId, name, reasons }) => {
      return { offer_id: offerId, name, reasons: reasons.map(reason) };
    }),
    proved: priced.proved,
    coupons: priced.coupons.map(({ code, state, offerId }) => ({
      ...{ code, state, offer_id: offerId, message: couponWords(code, state, locale) },
    })),
  };
}

/** What is to be said of a code that gives nothing; "" where it gives something. */
export function couponWords(code: string, state: CouponState, locale: Locale): string {
  return state === "ok" ? "" : refusalWords({ code: `coupon.${state}`, data: { code } }, locale);
}

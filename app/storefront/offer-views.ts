import type { Pack, Quote } from "#app/commerce/checkout/index.server.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { type Currency, formatMoney, money } from "#app/commerce/kernel/money.ts";
import type { AppliedOffer, Fee } from "#app/commerce/pricing/index.server.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import type { BumpView, CouponView, PackView, SumView } from "#blocks/contract/index.ts";
import { shopWords } from "./messages.ts";
import { thumbnail, type ViewContext } from "./product-view.ts";

/** What an order or a quote says between its goods and its total. */
interface Sums {
  applied: readonly Pick<AppliedOffer, "name" | "amount">[];
  fees: readonly Fee[];
  codFee: number;
  tax: number;
  taxIncluded: boolean;
}

/** Discounts by the names of their offers, fees by their own, then the fee of cash on delivery and the taxes that come on top. */
export function sumViews(
  { applied, fees, codFee, tax, taxIncluded }: Sums,
  currency: Currency,
  view: ViewContext,
): SumView[] {
  const t = shopWords(view.locale);
  const sums = [
    ...applied.map(({ name, amount }) => ({ label: textIn(name, view.locale, view.main), amount: -amount })),
    ...fees.map(({ name, amount }) => ({ label: textIn(name, view.locale, view.main), amount })),
    { label: t("codFee"), amount: codFee },
    { label: t("tax"), amount: taxIncluded ? 0 : tax },
  ];
  return sums.flatMap(({ label, amount }) => (amount === 0 ? [] : [{ label, amount: money(amount, currency) }]));
}

/** The code that was typed: what it takes off, or one of the ways in which it gives nothing. */
export function couponView({ coupons, applied, currency }: Quote, { locale }: ViewContext): CouponView | null {
  const [verdict] = coupons;
  if (!verdict) return null;
  const { code, state } = verdict;
  if (state !== "ok")
    return { code, ok: false, message: refusalWords({ code: `coupon.${state}`, data: { code } }, locale) };
  const given = applied.filter(({ coupon }) => coupon === code);
  const saved = given.reduce((sum, { amount, shipping }) => sum + amount + shipping, 0);
  return {
    code,
    ok: true,
    message: shopWords(locale)("couponOk", { saved: formatMoney(money(saved, currency), locale) }),
  };
}

/** Articles proposed beside the order, the ticked ones first. */
export function bumpViews({ bumps, lines, applied, currency }: Quote, view: ViewContext): BumpView[] {
  const ticked = lines.flatMap(({ origin, variantId, total, sellable }) => {
    const offer = origin === "bump" && applied.find(({ added }) => added === variantId);
    return offer ? [{ offerId: offer.offerId, name: offer.name, price: total, sellable, ticked: true }] : [];
  });
  return [...ticked, ...bumps.map((bump) => ({ ...bump, ticked: false }))].map(
    ({ offerId, name, price, sellable, ...bump }) => {
      const title = textIn(sellable.title, view.locale, view.main);
      return {
        ...{ id: offerId, title, name: textIn(name, view.locale, view.main), ticked: bump.ticked },
        image: thumbnail(sellable.imageSrc, title, view),
        price: money(price, currency),
      };
    },
  );
}

/** @param quantity the one that is being ordered; where none is, the pack the offer preselects is chosen */
export function packViews(
  packs: readonly Pack[],
  currency: Currency,
  view: ViewContext,
  quantity?: number,
): PackView[] {
  const preselected = packs.find((pack) => pack.preselected) ?? packs[0];
  return packs.map((pack) => ({
    quantity: pack.quantity,
    price: money(pack.price, currency),
    full: money(pack.full, currency),
    badge: textIn(pack.badge, view.locale, view.main),
    chosen: quantity === undefined ? pack === preselected : pack.quantity === quantity,
    preselected: pack.preselected,
  }));
}

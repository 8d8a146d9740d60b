import { simulateOrder } from "#app/commerce/checkout/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { screenTranslator } from "#app/commerce/kernel/messages.ts";
import { formatMoney, money } from "#app/commerce/kernel/money.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import type { OrderLimits } from "#app/commerce/shop.ts";
import { isRecord } from "../is-record.ts";
import { offerMessages } from "./messages.ts";
import { articleName } from "./offer-view.server.ts";
import type { SimulatedBasket, Simulation } from "./types.ts";

/** Reads what the simulator's screen sent; what is none of it is left out, and the engine judges the rest. */
export function readBasket(sent: unknown): SimulatedBasket {
  const record = isRecord(sent) ? sent : {};
  const text = (name: string) => (typeof record[name] === "string" ? record[name].slice(0, 200) : "");
  const lines = Array.isArray(record.lines) ? record.lines.filter(isRecord) : [];
  return {
    lines: lines
      .map(({ variantId, quantity }) => ({
        variantId: String(variantId ?? "").slice(0, 64),
        quantity: Number(quantity),
      }))
      .filter(({ variantId }) => variantId !== ""),
    orders: Number.isSafeInteger(record.orders) ? Math.max(0, Number(record.orders)) : 0,
    ...{ phone: text("phone"), country: text("country"), city: text("city"), coupon: text("coupon") },
    paymentMethod: text("paymentMethod") || "cod",
    bumps: Array.isArray(record.bumps) ? record.bumps.map(String).slice(0, 50) : [],
  };
}

/** Prices a basket with every offer of the shop, drafts too, and says of each in words what came of it. */
export async function simulate(
  q: QueryContext & { limits: OrderLimits },
  basket: SimulatedBasket,
): Promise<Result<Simulation>> {
  const { lines, orders, phone, country, city, paymentMethod, coupon, bumps } = basket;
  const done = await simulateOrder(q, {
    ...{ lines, bumps, coupons: coupon ? [coupon] : [], to: { country, city }, paymentMethod, phone, drafts: true },
    ...(phone === "" && { orders }),
  });
  if (!done.ok) return done;
  const { priced, articles } = done.value;
  const { locale, shop } = q;
  const main = shop.locales[0] ?? "fr";
  const amount = (minor: number) => money(minor, shop.currency);
  const names = new Map(
    [...priced.applied, ...priced.refused].map((each) => [each.offerId, textIn(each.name, locale, main)]),
  );
  const sums: Simulation["sums"] = [
    { id: "subtotal", amount: amount(priced.subtotal) },
    { id: "discount", amount: amount(-priced.discount) },
    { id: "shipping", amount: amount(priced.shipping) },
    { id: "codFee", amount: amount(priced.codFee) },
    { id: "tax", amount: amount(priced.tax) },
    { id: "total", amount: amount(priced.total) },
  ];
  return ok({
    lines: priced.lines.map((line, index) => ({
      name: articles[index] ? articleName(articles[index], locale, main) : line.variantId,
      ...{ origin: line.origin, quantity: line.quantity, unit: amount(line.unitPrice), total: amount(line.total) },
      takes: line.adjustments.map((each) => ({ name: names.get(each.offerId) ?? "", amount: amount(each.amount) })),
    })),
    sums: sums.filter(
      ({ id, amount: { amount: minor } }) => minor !== 0 || ["subtotal", "shipping", "total"].includes(id),
    ),
    applied: priced.applied.map((each) => ({
      ...{ id: each.offerId, name: names.get(each.offerId) ?? "", saved: amount(each.amount + each.shipping) },
    })),
    refused: priced.refused.map(({ offerId, reasons }) => ({
      ...{ id: offerId, name: names.get(offerId) ?? "" },
      reasons: reasons.map(({ code, data = {} }) => {
        const words = refusalWords({ code, data }, locale);
        if (code !== "offer.spend_short") return words;
        const missing = formatMoney(amount(Number(data.missing)), locale);
        return `${words} ${screenTranslator(offerMessages, locale)("missing", { missing })}`;
      }),
    })),
    coupons: priced.coupons
      .filter(({ state }) => state !== "ok")
      .map(({ code, state }) => ({ code, words: refusalWords({ code: `coupon.${state}`, data: { code } }, locale) })),
  });
}

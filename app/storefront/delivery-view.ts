import type { Quote } from "#app/commerce/checkout/index.server.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { formatMoney, money } from "#app/commerce/kernel/money.ts";
import type { ShippingRate } from "#app/commerce/shipping/index.server.ts";
import type { DeliveryView } from "#blocks/contract/index.ts";
import { shopWords } from "./messages.ts";

/** The ways of delivery as a buyer chooses them: one entry a way, with the desks where the parcel may wait. */
export function deliveryViews({ rates, currency }: Pick<Quote, "rates" | "currency">, locale: Locale): DeliveryView[] {
  const ways = new Map<string, DeliveryView>();
  for (const rate of rates) {
    const id = rate.desk ? rate.id.slice(0, -rate.desk.id.length - 1) : rate.id;
    const way = ways.get(id) ?? {
      id,
      label: textIn(rate.label, locale) || shopWords(locale)(rate.kind),
      price: rate.price === 0 ? shopWords(locale)("free") : formatMoney(money(rate.price, currency), locale),
      note: noteOf(rate, locale),
      desks: [],
    };
    if (rate.desk) way.desks.push({ id: rate.id, label: deskLabel(rate.desk) });
    ways.set(id, way);
  }
  return [...ways.values()];
}

function noteOf({ days, carrier }: ShippingRate, locale: Locale): string {
  const t = shopWords(locale);
  const delay = days && (days.min === days.max ? t("days", { count: days.max }) : t("daysRange", { ...days }));
  return [delay, carrier].filter(Boolean).join(" · ");
}

function deskLabel({ name, city, address }: NonNullable<ShippingRate["desk"]>): string {
  const where = [city, address].filter((part) => part && !name.includes(part)).join(", ");
  return where ? `${name} · ${where}` : name;
}

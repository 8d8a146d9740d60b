import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Currency } from "#app/commerce/kernel/money.ts";
import type { ShippingRate } from "#app/commerce/shipping/index.server.ts";
import type { DraftWay } from "./types.ts";

/** The ways of delivery as staff choose them: one entry a way, with the desks where the parcel may wait. */
export function waysOf(
  rates: readonly ShippingRate[],
  currency: Currency,
  words: (text: LocalizedText) => string,
): DraftWay[] {
  const ways = new Map<string, DraftWay>();
  for (const { id, desk, kind, label, price, carrier, days } of rates) {
    const way = desk ? id.slice(0, -desk.id.length - 1) : id;
    const known = ways.get(way) ?? {
      ...{ id: way, kind, label: words(label), price: { amount: price, currency }, carrier, days, desks: [] },
    };
    if (desk) known.desks.push({ id, label: [desk.name, desk.city].filter(Boolean).join(" · ") });
    ways.set(way, known);
  }
  return [...ways.values()];
}

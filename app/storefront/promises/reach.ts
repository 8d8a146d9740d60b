import type { QueryContext } from "#app/commerce/context.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { money } from "#app/commerce/kernel/money.ts";
import { townsOf } from "#app/commerce/places/index.server.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import { chooseRate, DELIVERY, findRates } from "#app/commerce/shipping/index.server.ts";
import type { ReachView } from "#blocks/contract/index.ts";
import { deliveryViews } from "../delivery-view.ts";

type Asked = Pick<QueryContext, "kept" | "shop">;

/** How one light parcel gets to a town of the shop's country, or somewhere in it; the way home stands first. */
export function reachView(q: Asked, locale: Locale, town: string): ReachView {
  const { country, currency } = q.shop;
  const towns = townsOf(country, null).map(({ name }) => textIn(name, locale));
  const rates = ratesTo(q, town, 0);
  const from = freeFrom(q, town);
  if (!rates.ok) {
    return { town, ways: [], refused: refusalWords(rates.refusal, locale), freeFrom: null, towns };
  }
  const home = chooseRate(rates.value);
  const ordered = home ? [home, ...rates.value.filter((rate) => rate !== home)] : rates.value;
  return {
    town,
    ways: deliveryViews({ rates: ordered, currency }, locale),
    refused: "",
    freeFrom: from === null ? null : money(from, currency),
    towns,
  };
}

/** The sum from which the way home is free there, minor units; null: never, or always. */
export function freeFrom(q: Asked, town: string): number | null {
  const { zones } = q.kept(DELIVERY);
  const steps = [q.shop.shipping.freeFrom, ...zones.flatMap(({ rates }) => rates.map((rate) => rate.freeFrom))];
  const candidates = [...new Set(steps.flatMap((step) => step || []))].sort((a, b) => a - b);
  const price = (subtotal: number) => {
    const rates = ratesTo(q, town, subtotal);
    return rates.ok ? chooseRate(rates.value)?.price : undefined;
  };
  return price(0) === 0 ? null : (candidates.find((step) => price(step) === 0) ?? null);
}

function ratesTo({ kept, shop }: Asked, city: string, subtotal: number) {
  const to = { country: shop.country, city };
  return findRates(kept(DELIVERY), shop.shipping, to, { subtotal, weight: 0, quantity: 1 });
}

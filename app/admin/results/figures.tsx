import { formatTag } from "#app/commerce/kernel/locale.ts";
import { type Currency, formatMoney, money } from "#app/commerce/kernel/money.ts";
import type { CampaignResults } from "#app/events/index.server.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";

type Metric = CampaignResults["goal"];

/** Amounts are of the shop's money; the others are shares of visitors. */
const isAmount = (metric: Metric) => /revenue|margin/.test(metric);

/** Bounds are reckoned, and end where nothing can lie: nobody, everybody, no sales. A margin may be a loss. */
export function withinReason(metric: Metric, value: number): number {
  const possible = metric === "delivered_margin" ? value : Math.max(0, value);
  return metric === "form_opens" ? Math.min(1, possible) : possible;
}

/** How figures are written in the language of the screen: totals, and what they come to per visitor. */
export function useFigures(currency: Currency) {
  const { locale } = useLocaleValue();
  const count = new Intl.NumberFormat(formatTag(locale));
  const share = new Intl.NumberFormat(formatTag(locale), { style: "percent", maximumSignificantDigits: 3 });
  const chance = new Intl.NumberFormat(formatTag(locale), { style: "percent", maximumFractionDigits: 1 });
  const amount = (minor: number) => formatMoney(money(Math.round(minor), currency), locale);
  return {
    count: (value: number) => count.format(value),
    /** Never quite nothing, and never quite sure. */
    chance: (value: number) => chance.format(Math.min(0.999, Math.max(0.001, value))),
    total: (metric: Metric, value: number) => (isAmount(metric) ? amount(value) : count.format(value)),
    each: (metric: Metric, value: number) => {
      const possible = withinReason(metric, value);
      return isAmount(metric) ? amount(possible) : share.format(possible);
    },
  };
}

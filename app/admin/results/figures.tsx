import { formatTag } from "#app/commerce/kernel/locale.ts";
import { type Currency, formatMoney, money } from "#app/commerce/kernel/money.ts";
import type { CampaignResults } from "#app/events/index.server.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";

type Metric = CampaignResults["goal"];

/** Amounts are of the shop's money; the others are shares of visitors. */
const isAmount = (metric: Metric) => /revenue|margin/.test(metric);

/** How figures are written in the language of the screen: totals, and what they come to per visitor. */
export function useFigures(currency: Currency) {
  const { locale } = useLocaleValue();
  const count = new Intl.NumberFormat(formatTag(locale));
  const share = new Intl.NumberFormat(formatTag(locale), { style: "percent", maximumSignificantDigits: 3 });
  const amount = (minor: number) => formatMoney(money(Math.round(minor), currency), locale);
  return {
    count: (value: number) => count.format(value),
    /** Never quite nothing, and never quite sure. */
    chance: (value: number) => share.format(Math.min(0.999, Math.max(0.001, value))),
    total: (metric: Metric, value: number) => (isAmount(metric) ? amount(value) : count.format(value)),
    /** A share of visitors has no bounds below nobody. */
    each: (metric: Metric, value: number) => (isAmount(metric) ? amount(value) : share.format(Math.max(0, value))),
  };
}

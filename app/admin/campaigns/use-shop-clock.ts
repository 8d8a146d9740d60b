import { formatTag } from "#app/commerce/kernel/locale.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";

/** An instant (epoch ms) as the shop's clock shows it. */
export function useShopClock(timeZone: string): (at: number) => string {
  const { locale } = useLocaleValue();
  const clock = new Intl.DateTimeFormat(formatTag(locale), { dateStyle: "medium", timeStyle: "short", timeZone });
  return (at) => clock.format(at);
}

import { formatMoney, type Money } from "#app/commerce/kernel/money.ts";
import { cx } from "./cx.ts";
import { useLocaleValue } from "./locale-provider.tsx";

/** An amount with its currency, in figures of equal width, isolated from the text around it. */
export function MoneyText({ value, className }: { value: Money; className?: string }) {
  const { locale } = useLocaleValue();
  return <bdi className={cx("whitespace-nowrap", className)}>{formatMoney(value, locale)}</bdi>;
}

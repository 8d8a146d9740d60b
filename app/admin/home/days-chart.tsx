import { formatTag } from "#app/commerce/kernel/locale.ts";
import { Card } from "#app/ui/card.tsx";
import { cx } from "#app/ui/cx.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { NumberText } from "#app/ui/number-text.tsx";
import { useWords } from "../use-words.ts";
import { homeMessages } from "./messages.ts";
import type { DayFigures } from "./types.ts";

/** Orders a day, one bar each; the same figures as a table below. */
export function DaysChart({ days }: { days: readonly DayFigures[] }) {
  const t = useWords(homeMessages);
  const { locale } = useLocaleValue();
  const most = Math.max(1, ...days.map((day) => day.orders));
  const total = days.reduce((sum, day) => sum + day.orders, 0);
  // Calendar days have no time zone: noon in UTC is that day everywhere the formatter may stand.
  const name = (day: string, style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(formatTag(locale), { ...style, timeZone: "UTC" }).format(Date.parse(`${day}T12:00:00Z`));
  return (
    <Card title={t("fortnight")} actions={<p className="text-soft">{t("fortnightTotal", { count: total })}</p>}>
      <div aria-hidden className="flex h-36 items-end gap-1.5">
        {days.map(({ day, orders }, index) => (
          <div
            key={day}
            title={`${name(day, { weekday: "long", day: "numeric", month: "long" })} · ${t("ordersToday", { count: orders })}`}
            className="group/bar flex h-full flex-1 flex-col justify-end gap-1 text-center"
          >
            <span className="text-xs text-soft tabular-nums opacity-0 group-hover/bar:opacity-100">{orders}</span>
            <span
              style={{ height: `${(orders / most) * 100}%` }}
              className={cx(
                "min-h-0.5 rounded-t-sm transition-colors",
                index === days.length - 1 ? "bg-accent" : "bg-accent-6 group-hover/bar:bg-accent-8",
              )}
            />
            <span className="text-xs text-faint tabular-nums">{name(day, { day: "numeric" })}</span>
          </div>
        ))}
      </div>
      <details className="mt-3">
        <summary className="w-fit rounded-sm py-1 text-sm text-soft hover:text-ink coarse:py-3">
          {t("showTable")}
        </summary>
        <table className="mt-2 w-full text-sm">
          <caption className="sr-only">{t("fortnight")}</caption>
          <thead>
            <tr className="text-soft">
              <th scope="col" className="py-1 text-start font-medium">
                {t("day")}
              </th>
              <th scope="col" className="py-1 text-end font-medium">
                {t("orders")}
              </th>
              <th scope="col" className="py-1 text-end font-medium">
                {t("revenue")}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ day, orders, total: worth }) => (
              <tr key={day} className="border-t border-line">
                <td className="py-1">{name(day, { weekday: "short", day: "numeric", month: "short" })}</td>
                <td className="py-1 text-end">
                  <NumberText value={orders} />
                </td>
                <td className="py-1 text-end">
                  <MoneyText value={worth} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Card>
  );
}

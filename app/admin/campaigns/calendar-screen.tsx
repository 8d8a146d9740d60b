import { ChevronLeft, ChevronRight, TriangleAlert } from "lucide-react";
import { formatTag } from "#app/commerce/kernel/locale.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { cx } from "#app/ui/cx.ts";
import { Link } from "#app/ui/link.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { useWords } from "../use-words.ts";
import { campaignMessages } from "./messages.ts";
import { dayAnchor, MonthGrid } from "./month-grid.tsx";
import type { CalendarDay, CalendarEntry, CalendarView } from "./types.ts";

const atNoon = (day: string) => new Date(`${day}T12:00Z`);
const href = (span: CalendarView["span"], day: string) => `/admin/campaigns/calendar?span=${span}&day=${day}`;

/** All campaigns on their days: a table of weeks on a desk; on a phone a small one, and a list of the days that have some. */
export function CalendarScreen({ calendar }: { calendar: CalendarView }) {
  const t = useWords(campaignMessages);
  const { locale } = useLocaleValue();
  const { span, day, before, after, days } = calendar;
  const said = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(formatTag(locale), { ...options, timeZone: "UTC" });
  const month = said({ month: "long", year: "numeric" });
  const full = said({ weekday: "long", day: "numeric", month: "long" });
  const short = said({ weekday: "short" });
  const number = said({ day: "numeric" });
  const weeks = Array.from({ length: days.length / 7 }, (_, index) => days.slice(index * 7, index * 7 + 7));
  const busy = days.filter((each) => each.entries.length > 0 && !each.isOutside);
  return (
    <>
      <PageHeader
        title={t("calendar")}
        trail={[{ label: t("title"), href: "/admin/campaigns" }]}
        secondary={
          <nav aria-label={t("calendar")} className="flex flex-wrap gap-2">
            {(["month", "week"] as const).map((each) => (
              <ButtonLink
                key={each}
                href={href(each, day)}
                size="small"
                aria-current={each === span ? "page" : undefined}
                tone={each === span ? "primary" : "secondary"}
              >
                {t(each)}
              </ButtonLink>
            ))}
          </nav>
        }
      />
      <div className="mb-3 flex items-center gap-2">
        <ButtonLink href={href(span, before)} size="small" aria-label={t("previous")}>
          <ChevronLeft aria-hidden className="rtl:-scale-x-100" />
        </ButtonLink>
        <ButtonLink href={href(span, after)} size="small" aria-label={t("next")}>
          <ChevronRight aria-hidden className="rtl:-scale-x-100" />
        </ButtonLink>
        <ButtonLink href={`/admin/campaigns/calendar?span=${span}`} size="small">
          {t("today")}
        </ButtonLink>
        <h2 className="text-lg font-semibold first-letter:uppercase" aria-live="polite">
          {month.format(atNoon(day))}
        </h2>
      </div>
      {busy.length === 0 && <p className="mb-3 text-soft">{t("nothingOn")}</p>}
      <Card flush className="max-sm:hidden">
        <table className="w-full table-fixed border-collapse">
          <thead>
            <tr>
              {(weeks[0] ?? []).map((each) => (
                <th key={each.day} scope="col" className="px-2 py-1.5 text-start text-sm font-medium text-soft">
                  {short.format(atNoon(each.day))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]?.day}>
                {week.map((each) => (
                  <td
                    key={each.day}
                    className={cx(
                      "border border-line p-1.5 align-top",
                      span === "month" ? "h-26" : "h-80",
                      each.isOutside && "bg-canvas text-faint",
                    )}
                  >
                    <Day day={each} label={number.format(atNoon(each.day))} name={full.format(atNoon(each.day))} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      <div className="sm:hidden">
        <MonthGrid
          weeks={weeks}
          short={(each) => short.format(atNoon(each))}
          number={(each) => number.format(atNoon(each))}
          full={(each) => full.format(atNoon(each))}
        />
        <ol className="flex flex-col gap-4">
          {busy.map((each) => (
            <li key={each.day} id={dayAnchor(each.day)} className="scroll-mt-20">
              <h3 className={cx("pb-1.5 font-medium first-letter:uppercase", each.isToday && "text-accent-11")}>
                {full.format(atNoon(each.day))}
              </h3>
              <Entries entries={each.entries} />
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

function Day({ day, label, name }: { day: CalendarDay; label: string; name: string }) {
  return (
    <>
      <p className="pb-1 text-sm tabular-nums">
        <span className="sr-only">{name}</span>
        <span
          aria-hidden
          className={cx(
            "inline-grid size-6 place-items-center rounded-full",
            day.isToday && "bg-accent text-on-accent",
          )}
        >
          {label}
        </span>
      </p>
      <Entries entries={day.entries} />
    </>
  );
}

const LOOKS: Record<CalendarEntry["phase"], string> = {
  draft: "border-dashed border-neutral-7 text-soft",
  running: "border-green-6 bg-green-2",
  scheduled: "border-accent-6 bg-accent-2",
  over: "border-line text-soft",
  paused: "border-amber-6 bg-amber-2",
  ended: "border-line text-soft",
};

function Entries({ entries }: { entries: readonly CalendarEntry[] }) {
  const t = useWords(campaignMessages);
  return (
    <ul className="flex flex-col gap-1">
      {entries.map(({ id, title, phase, hours, conflicts }) => (
        <li key={id} className={cx("rounded-sm border px-1.5 py-1 text-sm leading-tight", LOOKS[phase])}>
          <Link href={`/admin/campaigns/${id}`} tone="plain" className="font-medium wrap-anywhere sm:line-clamp-3">
            {title || t("untitled")}
          </Link>
          <span className="block text-soft">
            <span className="sm:sr-only">{t(`phase.${phase}`)}</span>
            {hours.length > 0 && (
              <>
                {" "}
                <bdi dir="ltr" className="inline-block tabular-nums">
                  {hours.join(", ")}
                </bdi>
              </>
            )}
          </span>
          {conflicts.length > 0 && (
            <span
              className="flex items-start gap-1 text-red-11"
              title={`${t("conflictMark")}: ${conflicts.join(", ")}`}
            >
              <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
              <span className="wrap-anywhere sm:line-clamp-2">
                <span className="sr-only">{t("conflictMark")}: </span>
                {conflicts.join(", ")}
              </span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

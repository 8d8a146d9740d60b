import { TriangleAlert } from "lucide-react";
import { cx } from "#app/ui/cx.ts";
import { useWords } from "../use-words.ts";
import { campaignMessages } from "./messages.ts";
import type { CalendarDay, CalendarEntry } from "./types.ts";

const DOTS: Record<CalendarEntry["phase"], string> = {
  draft: "border border-neutral-9",
  running: "bg-green-9",
  scheduled: "bg-accent-9",
  over: "bg-neutral-7",
  paused: "bg-amber-9",
  ended: "bg-neutral-7",
};
/** More would not fit under a number. */
const MOST = 3;

interface MonthGridProps {
  weeks: readonly (readonly CalendarDay[])[];
  /** Words for a day: of its column's head, of its cell, and in full. */
  short(day: string): string;
  number(day: string): string;
  full(day: string): string;
}

/** Weeks as a telephone has room for: a dot a campaign, a sign where two meet, and the way to what is said of the day below. */
export function MonthGrid({ weeks, short, number, full }: MonthGridProps) {
  const t = useWords(campaignMessages);
  return (
    <table className="mb-4 w-full table-fixed border-collapse">
      <thead>
        <tr>
          {(weeks[0] ?? []).map(({ day }) => (
            <th key={day} scope="col" className="pb-1 text-center text-xs font-medium text-soft">
              {short(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.day}>
            {week.map((each) => {
              const { day, entries, isOutside, isToday } = each;
              const clashes = entries.some(({ conflicts }) => conflicts.length > 0);
              const names = [full(day), ...entries.map(({ title }) => title || t("untitled"))];
              const said = clashes ? [...names, t("conflictMark")] : names;
              const cell = (
                <>
                  <span aria-hidden className={cx("tabular-nums", isToday && "font-semibold text-accent-11")}>
                    {number(day)}
                  </span>
                  <span aria-hidden className="flex h-3 items-center gap-0.5">
                    {clashes && <TriangleAlert className="size-3 text-red-11" />}
                    {entries.slice(0, MOST).map(({ id, phase }) => (
                      <span key={id} className={cx("size-1.5 rounded-full", DOTS[phase])} />
                    ))}
                  </span>
                </>
              );
              const box = "flex min-h-11 flex-col items-center justify-center gap-0.5";
              return (
                <td key={day} className={cx("border border-line p-0", isOutside && "bg-canvas text-faint")}>
                  {entries.length > 0 && !isOutside ? (
                    <a href={`#${dayAnchor(day)}`} aria-label={said.join(", ")} className={box}>
                      {cell}
                    </a>
                  ) : (
                    <div className={box}>
                      <span className="sr-only">{full(day)}</span>
                      {cell}
                    </div>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function dayAnchor(day: string): string {
  return `day-${day}`;
}

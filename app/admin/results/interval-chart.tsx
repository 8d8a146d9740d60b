import type { Currency } from "#app/commerce/kernel/money.ts";
import type { CampaignResults } from "#app/events/index.server.ts";
import { cx } from "#app/ui/cx.ts";
import { useFigures } from "./figures.tsx";

type Variant = CampaignResults["variants"][number];

export interface IntervalChartProps {
  goal: CampaignResults["goal"];
  variants: readonly (Variant & { label: string })[];
  winner: string | null;
  currency: Currency;
}

/** What each variant comes to per visitor: a dot within the bounds of the truth. The cards below say the same in figures. */
export function IntervalChart({ goal, variants, winner, currency }: IntervalChartProps) {
  const figures = useFigures(currency);
  const found = variants.map((variant) => variant.per_visitor[goal]);
  const low = Math.min(0, ...found.map(({ interval }) => interval[0]));
  const high = Math.max(...found.map(({ interval }) => interval[1]), low + 1e-9);
  const at = (value: number) => `${((value - low) / (high - low)) * 100}%`;
  return (
    <ul className="flex flex-col gap-4">
      {variants.map(({ id, label, per_visitor }) => {
        const { estimate, interval } = per_visitor[goal];
        const wins = id === winner;
        return (
          <li key={id} className="grid gap-1 sm:grid-cols-[10rem_minmax(0,1fr)_7rem] sm:items-center sm:gap-4">
            <span className="truncate font-medium">
              <bdi>{label}</bdi>
            </span>
            <span aria-hidden className="relative h-6 rounded-sm bg-sunken">
              <span className="absolute inset-y-0 w-px bg-line" style={{ insetInlineStart: at(0) }} />
              <span
                className={cx("absolute inset-y-2 rounded-full", wins ? "bg-green-8" : "bg-accent-6")}
                style={{ insetInlineStart: at(interval[0]), insetInlineEnd: `calc(100% - ${at(interval[1])})` }}
              />
              <span
                className={cx(
                  "absolute top-1/2 -mt-1.5 -ms-1.5 size-3 rounded-full",
                  wins ? "bg-green-11" : "bg-accent-11",
                )}
                style={{ insetInlineStart: at(estimate) }}
              />
            </span>
            <bdi className="font-semibold tabular-nums sm:text-end">{figures.each(goal, estimate)}</bdi>
          </li>
        );
      })}
    </ul>
  );
}

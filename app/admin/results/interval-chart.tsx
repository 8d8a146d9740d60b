import type { Currency } from "#app/commerce/kernel/money.ts";
import type { CampaignResults } from "#app/events/index.server.ts";
import { cx } from "#app/ui/cx.ts";
import { useFigures, withinReason } from "./figures.tsx";

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
  // Where nothing says how far the truth may lie there is a dot alone.
  const bounds = variants.map(({ per_visitor: { [goal]: each } }) =>
    (each.interval ?? [each.estimate, each.estimate]).map((end) => withinReason(goal, end)),
  );
  const low = Math.min(0, ...bounds.flat());
  const high = Math.max(...bounds.flat(), low + 1e-9);
  const at = (value: number) => `${((value - low) / (high - low)) * 100}%`;
  return (
    <ul className="flex flex-col gap-4">
      {variants.map(({ id, label, per_visitor }, index) => {
        const { estimate } = per_visitor[goal];
        const [from = 0, to = 0] = bounds[index] ?? [];
        const wins = id === winner;
        return (
          <li key={id} className="grid gap-1 sm:grid-cols-[10rem_minmax(0,1fr)_7rem] sm:items-center sm:gap-4">
            <span className="font-medium wrap-anywhere">
              <bdi>{label}</bdi>
            </span>
            <span aria-hidden className="relative h-6 rounded-sm bg-sunken">
              <span className="absolute inset-y-0 w-px bg-line" style={{ insetInlineStart: at(0) }} />
              <span
                className={cx("absolute inset-y-2 rounded-full", wins ? "bg-green-8" : "bg-accent-6")}
                style={{ insetInlineStart: at(from), insetInlineEnd: `calc(100% - ${at(to)})` }}
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

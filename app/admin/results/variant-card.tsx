import { Scale, Trophy } from "lucide-react";
import type { Currency } from "#app/commerce/kernel/money.ts";
import type { CampaignResults } from "#app/events/index.server.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { cx } from "#app/ui/cx.ts";
import { useWords } from "../use-words.ts";
import { useFigures } from "./figures.tsx";
import { resultMessages } from "./messages.ts";

type Variant = CampaignResults["variants"][number];

const JUDGED = [
  ...(["form_opens", "form_answers", "orders", "confirmed"] as const),
  ...(["confirmed_revenue", "delivered_revenue", "delivered_margin"] as const),
];
const COUNTED = ["visitors", "page_views", "message_viewers", "delivered", "refused", "open_orders"] as const;

export interface VariantCardProps {
  variant: Variant;
  label: string;
  goal: CampaignResults["goal"];
  wins: boolean;
  /** There is enough of it to say how sure it is. */
  isTold: boolean;
  /** There are others, and it may be the best. */
  isCompared: boolean;
  currency: Currency;
}

/** All figures of one variant: what was counted, and what it comes to per visitor, with its bounds. */
export function VariantCard({ variant, label, goal, wins, isTold, isCompared, currency }: VariantCardProps) {
  const t = useWords(resultMessages);
  const figures = useFigures(currency);
  const chance = variant.per_visitor[goal].chance_best;
  return (
    <Card
      title={label}
      actions={
        isCompared && (
          <Badge tone={wins ? "positive" : "neutral"} icon={wins ? Trophy : Scale}>
            {t("best", { chance: figures.chance(chance) })}
          </Badge>
        )
      }
    >
      <dl className="grid gap-x-10 gap-y-1 sm:grid-cols-2">
        {COUNTED.map((name) => (
          <div key={name} className="flex justify-between gap-4">
            <dt className="text-soft">{t(name)}</dt>
            <dd className="text-end tabular-nums">
              <bdi>{figures.count(variant[name])}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <table className="mt-4 w-full border-t border-line">
        <thead>
          <tr className="text-start text-sm text-soft">
            <td />
            <th scope="col" className="py-2 text-end font-normal">
              {t("total")}
            </th>
            <th scope="col" className="py-2 ps-4 text-end font-normal">
              {t("each")}
            </th>
          </tr>
        </thead>
        <tbody>
          {JUDGED.map((metric) => {
            const { estimate, interval } = variant.per_visitor[metric];
            const [low = "", high = ""] = interval?.map((value) => figures.each(metric, value)) ?? [];
            return (
              <tr
                key={metric}
                className={cx("border-t border-line align-top", metric === goal && "bg-accent-2 font-medium")}
              >
                <th scope="row" className="py-2 text-start font-normal">
                  {t(metric)}
                </th>
                <td className="py-2 ps-3 text-end tabular-nums">
                  <bdi>{figures.total(metric, variant[metric])}</bdi>
                </td>
                <td className="py-2 ps-4 text-end tabular-nums">
                  <bdi>{figures.each(metric, estimate)}</bdi>
                  {isTold && interval && (
                    <span className="block text-sm font-normal text-soft">{t("between", { low, high })}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
}

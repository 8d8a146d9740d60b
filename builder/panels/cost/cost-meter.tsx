import { Gauge, TriangleAlert } from "lucide-react";
import { Button } from "#app/ui/button.tsx";
import { cx } from "#app/ui/cx.ts";
import { bytesOf, overruns } from "#runtime/cost/weights.ts";
import { costWords } from "../../words/cost.ts";
import { useWords } from "../../words/use-words.ts";
import { useCost, useFigures } from "./use-cost.ts";

/** What the page costs, always in sight; a press says of what. */
export function CostMeter({ onPress }: { onPress(): void }) {
  const t = useWords(costWords);
  const { size } = useFigures();
  const { weighed } = useCost();
  const shown = weighed && size(bytesOf(weighed.cost.sent));
  const isOver = weighed !== null && overruns(weighed.cost.sent, weighed.budget).length > 0;
  const Icon = isOver ? TriangleAlert : Gauge;
  return (
    <Button
      tone="quiet"
      onPress={onPress}
      aria-label={shown === null ? t("weighing") : t(isOver ? "meterOver" : "meter", { size: shown })}
      className={cx("px-2 tabular-nums", isOver && "text-amber-11")}
    >
      <Icon aria-hidden />
      <span data-page-weight>{shown ?? "…"}</span>
    </Button>
  );
}

import { Banner } from "#app/ui/banner.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { Overrun } from "#runtime/cost/weights.ts";
import { costWords } from "../../words/cost.ts";
import { useWords } from "../../words/use-words.ts";
import { useFigures } from "./use-cost.ts";

/** A page above the budget is published with a word why. */
export function ReasonField(props: {
  over: readonly Overrun[];
  value: string;
  onChange(reason: string): void;
  isMissing: boolean;
}) {
  const t = useWords(costWords);
  const figures = useFigures();
  return (
    <div className="flex flex-col gap-3">
      <Banner tone="warning" title={t("overTitle")}>
        <ul>
          {props.over.map(({ of, is, most }) => (
            <li key={of}>{t("overLine", { of: t(`of.${of}`), is: figures.of(of, is), most: figures.of(of, most) })}</li>
          ))}
        </ul>
      </Banner>
      <TextArea
        label={t("reason")}
        description={t("reasonHelp")}
        value={props.value}
        onChange={props.onChange}
        maxLength={500}
        rows={2}
        required
        error={props.isMissing ? t("reasonMissing") : undefined}
      />
    </div>
  );
}

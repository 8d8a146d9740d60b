import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { Button } from "#app/ui/button.tsx";
import { logicOf, pickedOf } from "#runtime/forms/picked-logic.ts";
import { actionWords } from "../../../words/actions.ts";
import { useWords } from "../../../words/use-words.ts";
import { ConditionGroup } from "../rules/condition-group.tsx";
import type { FormParts } from "../rules/form-parts.ts";

interface ConditionProps {
  when: Logic;
  form: FormParts;
  isReadOnly: boolean;
  onChange(when: Logic): void;
}

/** Always, or only where answers are so. */
export function ActionCondition({ when, form, isReadOnly, onChange }: ConditionProps) {
  const t = useWords(actionWords);
  const answer = form.answers[0]?.field?.name;
  if (when === true) {
    return answer === undefined || isReadOnly ? (
      <p className="text-sm text-soft">{t("always")}</p>
    ) : (
      <Button
        size="small"
        tone="quiet"
        className="self-start"
        onPress={() => onChange(logicOf({ kind: "condition", answer, by: "filled", value: { is: "" } }))}
      >
        {t("onlyIf")}
      </Button>
    );
  }
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-3">
      <ConditionGroup group={pickedOf(when)} {...{ form, isReadOnly }} onChange={(next) => onChange(logicOf(next))} />
      {!isReadOnly && (
        <Button size="small" tone="quiet" className="self-start" onPress={() => onChange(true)}>
          {t("always")}
        </Button>
      )}
    </div>
  );
}

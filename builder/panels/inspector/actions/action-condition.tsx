import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { Button } from "#app/ui/button.tsx";
import { groupsOf, logicOf } from "#runtime/forms/plain-condition.ts";
import { actionWords } from "../../../words/actions.ts";
import { useWords } from "../../../words/use-words.ts";
import { ConditionGroups } from "../rules/condition-groups.tsx";
import type { formParts } from "../rules/form-parts.ts";

interface ConditionProps {
  when: Logic;
  form: ReturnType<typeof formParts>;
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
        onPress={() => onChange(logicOf([[{ answer, by: "filled", value: "" }]]))}
      >
        {t("onlyIf")}
      </Button>
    );
  }
  const groups = groupsOf(when);
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-3">
      {groups ? (
        <ConditionGroups {...{ groups, form, isReadOnly }} onChange={(next) => onChange(logicOf(next))} />
      ) : (
        <p className="text-sm text-soft">{t("written")}</p>
      )}
      {!isReadOnly && (
        <Button size="small" tone="quiet" className="self-start" onPress={() => onChange(true)}>
          {t("always")}
        </Button>
      )}
    </div>
  );
}

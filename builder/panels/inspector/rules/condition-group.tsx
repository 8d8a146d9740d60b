import { Plus, X } from "lucide-react";
import { LOGIC_LIMITS } from "#app/commerce/kernel/logic/types.ts";
import { Button } from "#app/ui/button.tsx";
import { cx } from "#app/ui/cx.ts";
import { IconButton } from "#app/ui/icon-button.tsx";
import { Select } from "#app/ui/select.tsx";
import { writeFormula } from "#runtime/forms/formula/write-formula.ts";
import type { Picked, PickedCondition, PickedGroup } from "#runtime/forms/picked-logic.ts";
import { ruleWords } from "../../../words/rules.ts";
import { useWords } from "../../../words/use-words.ts";
import { ConditionFields } from "./condition-fields.tsx";
import type { FormParts } from "./form-parts.ts";

interface GroupProps {
  group: PickedGroup;
  form: FormParts;
  isReadOnly: boolean;
  /** Groups around it. */
  depth?: number;
  onChange(group: PickedGroup): void;
}

const JOINS = ["all", "any", "none"] as const;
/** As deep as people follow; what is nested deeper is shown all the same. */
const DEEPEST = Math.min(4, LOGIC_LIMITS.depth);

/** Conditions and groups of conditions: all of them hold, any, or none. */
export function ConditionGroup({ group, form, isReadOnly, depth = 0, onChange }: GroupProps) {
  const t = useWords(ruleWords);
  const answer = form.answers[0]?.field?.name ?? "";
  const fresh: PickedCondition = { kind: "condition", answer, by: "filled", value: { is: "" } };
  const put = (index: number, part: Picked) => onChange({ ...group, parts: group.parts.with(index, part) });
  return (
    <fieldset className={cx("flex min-w-0 flex-col gap-2", depth > 0 && "border-s-2 border-accent-6 ps-2.5")}>
      <legend className="sr-only">{t("group")}</legend>
      {(group.parts.length > 1 || depth > 0 || group.join === "none") && (
        <Select
          label={t("join")}
          labelHidden
          value={group.join}
          isDisabled={isReadOnly}
          choices={JOINS.map((value) => ({ value, label: t(`join.${value}`) }))}
          onChange={(join) => onChange({ ...group, join })}
          className="self-start"
        />
      )}
      {group.parts.map((part, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no other name than their place.
          key={index}
          className="flex items-start gap-1"
        >
          <div className="min-w-0 flex-1">
            {part.kind === "group" ? (
              <ConditionGroup
                group={part}
                {...{ form, isReadOnly }}
                depth={depth + 1}
                onChange={(next) => put(index, next)}
              />
            ) : part.kind === "condition" ? (
              <ConditionFields condition={part} {...{ form, isReadOnly }} onChange={(next) => put(index, next)} />
            ) : part.logic === true ? (
              <p className="text-soft first-letter:uppercase">{t("always")}</p>
            ) : (
              <code dir="ltr" className="block rounded-sm bg-sunken p-2 text-sm wrap-anywhere" title={t("written")}>
                {writeFormula(part.logic)}
              </code>
            )}
          </div>
          {!isReadOnly && (group.parts.length > 1 || depth > 0) && (
            <IconButton
              label={t(part.kind === "group" ? "removeGroup" : "removeCondition")}
              size="small"
              onPress={() => onChange({ ...group, parts: group.parts.toSpliced(index, 1) })}
            >
              <X aria-hidden />
            </IconButton>
          )}
        </div>
      ))}
      {!isReadOnly && (
        <div className="flex flex-wrap gap-1">
          <Button size="small" tone="quiet" onPress={() => onChange({ ...group, parts: [...group.parts, fresh] })}>
            <Plus aria-hidden />
            {t("addCondition")}
          </Button>
          {depth < DEEPEST && (
            <Button
              size="small"
              tone="quiet"
              onPress={() =>
                onChange({
                  ...group,
                  parts: [
                    ...group.parts,
                    { kind: "group", join: group.join === "all" ? "any" : "all", parts: [fresh] },
                  ],
                })
              }
            >
              <Plus aria-hidden />
              {t("addGroup")}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  );
}

import { Group, Plus, X } from "lucide-react";
import { Button } from "#app/ui/button.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { Select } from "#app/ui/select.tsx";
import type { Condition, When } from "#blocks/contract/index.ts";
import type { Leaf } from "#runtime/document/conditions.ts";
import { useWords } from "../../../words/use-words.ts";
import { whenWords } from "../../../words/when.ts";
import { useEditor } from "../../editor-context.tsx";
import { ConditionFields } from "./condition-fields.tsx";
import { freshCondition, kindsOf } from "./fresh-condition.ts";

interface ListProps {
  when: When;
  /** They are asked at the shop's door. */
  atDoor: boolean;
  isReadOnly: boolean;
  /** Groups stand in the outer list alone. */
  mayGroup: boolean;
  onChange(when: When): void;
}

/** Conditions joined by "and" or by "or", each of which can be turned around; a group is a list in the list. */
export function ConditionList({ when, atDoor, isReadOnly, mayGroup, onChange }: ListProps) {
  const t = useWords(whenWords);
  const { facts } = useEditor();
  const { match, conditions } = when;
  const put = (next: Condition[]) => onChange({ match, conditions: next });
  const fresh = () => freshCondition("locale", facts.mainLocale, atDoor);
  return (
    <div className="flex flex-col gap-3">
      {conditions.length > 0 && (
        <Select
          label={t(mayGroup ? "visible" : "together")}
          value={match}
          isDisabled={isReadOnly}
          choices={(["all", "any"] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(next) => onChange({ match: next, conditions })}
        />
      )}
      {conditions.map((condition, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no other name than their place.
          key={index}
          className="flex flex-col gap-3"
        >
          {index > 0 && (
            <p className="flex items-center gap-2 text-sm font-medium text-soft before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
              {t(match === "all" ? "and" : "or")}
            </p>
          )}
          <OneCondition
            condition={condition}
            atDoor={atDoor}
            isReadOnly={isReadOnly}
            onChange={(next) => put(conditions.with(index, next))}
            onRemove={() => put(conditions.toSpliced(index, 1))}
          />
        </div>
      ))}
      {!isReadOnly && (
        <div className="flex flex-wrap gap-2">
          <Button size="small" onPress={() => put([...conditions, fresh()])}>
            <Plus aria-hidden />
            {t("add")}
          </Button>
          {mayGroup && (
            <Button
              size="small"
              tone="quiet"
              onPress={() => put([...conditions, { kind: "group", match: "any", conditions: [fresh(), fresh()] }])}
            >
              <Group aria-hidden />
              {t("addGroup")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface OneProps {
  condition: Condition;
  atDoor: boolean;
  isReadOnly: boolean;
  onChange(condition: Condition): void;
  onRemove(): void;
}

function OneCondition({ condition, atDoor, isReadOnly, onChange, onRemove }: OneProps) {
  const t = useWords(whenWords);
  const { facts } = useEditor();
  const isGroup = condition.kind === "group";
  const turned = (not: boolean): Condition => {
    const { not: _old, ...rest } = condition;
    return (not ? { ...rest, not: true } : rest) as Condition;
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 rounded-sm border border-line bg-surface p-3">
      <legend className="sr-only">{t(isGroup ? "group" : wordOf(condition.kind))}</legend>
      <div className="flex items-end gap-1">
        {isGroup ? (
          <span className="flex-1 self-center font-medium">{t("group")}</span>
        ) : (
          <Select
            label={t("kind")}
            labelHidden
            value={condition.kind}
            isDisabled={isReadOnly}
            className="min-w-0 flex-1"
            choices={kindsOf(atDoor, condition.kind).map((value) => ({ value, label: t(wordOf(value)) }))}
            onChange={(next) => onChange(freshCondition(next, facts.mainLocale, atDoor))}
          />
        )}
        {!isReadOnly && (
          <IconButton label={t(isGroup ? "removeGroup" : "remove")} onPress={onRemove}>
            <X aria-hidden />
          </IconButton>
        )}
      </div>
      {isGroup ? (
        <ConditionList
          when={condition}
          atDoor={atDoor}
          isReadOnly={isReadOnly}
          mayGroup={false}
          onChange={({ match, conditions }) =>
            conditions.length === 0
              ? onRemove()
              : onChange({ ...condition, match, conditions: conditions as Leaf[] } as Condition)
          }
        />
      ) : (
        <ConditionFields
          condition={condition}
          atDoor={atDoor}
          isReadOnly={isReadOnly}
          onChange={(next) => onChange(condition.not ? ({ ...next, not: true } as Condition) : next)}
        />
      )}
      <Select
        label={t("is")}
        labelHidden
        value={condition.not ? "no" : "yes"}
        isDisabled={isReadOnly}
        choices={(["yes", "no"] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(next) => onChange(turned(next === "no"))}
      />
    </fieldset>
  );
}

/** `visitor` names the note about visitors' conditions too. */
function wordOf(kind: Leaf["kind"]) {
  return kind === "visitor" ? "visitorKind" : kind;
}

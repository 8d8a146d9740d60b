import { X } from "lucide-react";
import { numberOf } from "#app/commerce/kernel/logic/values.ts";
import { Button } from "#app/ui/button.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { COMPARISONS, type PlainCondition, type PlainGroups } from "#runtime/forms/plain-condition.ts";
import { ruleWords } from "../../../words/rules.ts";
import { useWords } from "../../../words/use-words.ts";
import type { FormPart, formParts } from "./form-parts.ts";

interface GroupsProps {
  groups: PlainGroups;
  form: ReturnType<typeof formParts>;
  isReadOnly: boolean;
  onChange(groups: PlainGroups): void;
}

/** Conditions joined by "and", in groups joined by "or". */
export function ConditionGroups({ groups, form, isReadOnly, onChange }: GroupsProps) {
  const t = useWords(ruleWords);
  const answer = form.answers[0]?.field?.name ?? "";
  const fresh: PlainCondition = { answer, by: "filled", value: "" };
  const remove = (group: number, at: number) => {
    const left = (groups[group] ?? []).toSpliced(at, 1);
    onChange(left.length > 0 ? groups.with(group, left) : groups.toSpliced(group, 1));
  };
  const isLast = groups.flat().length < 2;
  return (
    <div className="flex flex-col gap-2">
      {groups.map((group, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: groups have no other name than their place.
          key={at}
          className="flex flex-col gap-2"
        >
          {group.map((condition, index) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no other name than their place.
              key={index}
              className="flex items-end gap-1"
            >
              <ConditionFields
                {...{ condition, form, isReadOnly }}
                label={index > 0 ? t("and") : at > 0 ? t("or") : t("when")}
                onChange={(next) => onChange(groups.with(at, group.with(index, next)))}
              />
              {!isReadOnly && !isLast && (
                <IconButton label={t("removeCondition")} onPress={() => remove(at, index)}>
                  <X aria-hidden />
                </IconButton>
              )}
            </div>
          ))}
          {!isReadOnly && (
            <Button
              size="small"
              tone="quiet"
              className="self-start"
              onPress={() => onChange(groups.with(at, [...group, fresh]))}
            >
              {t("addCondition")}
            </Button>
          )}
        </div>
      ))}
      {!isReadOnly && (
        <Button size="small" tone="quiet" className="self-start" onPress={() => onChange([...groups, [fresh]])}>
          {t("addGroup")}
        </Button>
      )}
    </div>
  );
}

interface FieldsProps {
  condition: PlainCondition;
  form: ReturnType<typeof formParts>;
  /** Before the answer: when, and, or. */
  label: string;
  isReadOnly: boolean;
  onChange(condition: PlainCondition): void;
}

function ConditionFields({ condition, form, label, isReadOnly, onChange }: FieldsProps) {
  const t = useWords(ruleWords);
  const { answer, by, value } = condition;
  const part = form.answers.find(({ field }) => field?.name === answer);
  return (
    <div className="grid min-w-0 flex-1 gap-1.5">
      <Select
        label={label}
        value={answer}
        isDisabled={isReadOnly}
        choices={form.answers.map((each) => ({ value: each.field?.name ?? "", label: each.label }))}
        onChange={(next) => onChange({ ...condition, answer: next, value: "" })}
      />
      <Select
        label={t("comparison")}
        labelHidden
        value={by}
        isDisabled={isReadOnly}
        choices={COMPARISONS.map((each) => ({ value: each, label: t(each) }))}
        onChange={(next) =>
          onChange({ ...condition, by: next, value: next === "filled" || next === "empty" ? "" : value })
        }
      />
      {by !== "filled" && by !== "empty" && (
        <ValueField {...{ part, value, isReadOnly }} onChange={(next) => onChange({ ...condition, value: next })} />
      )}
    </div>
  );
}

interface ValueProps {
  part: FormPart | undefined;
  value: PlainCondition["value"];
  isReadOnly: boolean;
  onChange(value: PlainCondition["value"]): void;
}

/** One of the options, where the answer is a choice; else what is typed, a number where numbers are asked. */
function ValueField({ part, value, isReadOnly, onChange }: ValueProps) {
  const t = useWords(ruleWords);
  if (part?.options) {
    const { options } = part;
    return (
      <Select
        label={t("value")}
        labelHidden
        value={String(value)}
        isDisabled={isReadOnly}
        choices={options.map((each) => ({ value: String(each.value), label: each.label || String(each.value) }))}
        onChange={(next) => onChange(options.find((each) => String(each.value) === next)?.value ?? next)}
      />
    );
  }
  const typed = (text: string) =>
    part?.field?.kind === "number" || part?.field?.kind === "calculated" ? (numberOf(text) ?? text) : text;
  return (
    <TextField
      label={t("value")}
      labelHidden
      value={String(value)}
      isReadOnly={isReadOnly}
      onChange={(text) => onChange(typed(text))}
    />
  );
}

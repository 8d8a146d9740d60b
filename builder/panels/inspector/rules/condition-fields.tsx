import { numberOf } from "#app/commerce/kernel/logic/values.ts";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { AnswerChoice } from "#blocks/contract/index.ts";
import { COMPARISONS, type Comparison, type PickedCondition, type PickedValue } from "#runtime/forms/picked-logic.ts";
import { ruleWords } from "../../../words/rules.ts";
import { useWords } from "../../../words/use-words.ts";
import type { FormPart, FormParts } from "./form-parts.ts";

interface FieldsProps {
  condition: PickedCondition;
  form: FormParts;
  isReadOnly: boolean;
  onChange(condition: PickedCondition): void;
}

const UNASKED: ReadonlySet<Comparison> = new Set(["filled", "empty"]);

/** One comparison: an answer, how it is compared, with what. */
export function ConditionFields({ condition, form, isReadOnly, onChange }: FieldsProps) {
  const t = useWords(ruleWords);
  const { answer, by } = condition;
  const part = form.answers.find(({ field }) => field?.name === answer);
  const hasOptions = (part?.options?.length ?? 0) > 0;
  const offered = COMPARISONS.filter((each) => each !== "any-of" || hasOptions || each === by);
  return (
    <div className="@container min-w-0">
      <div className="grid gap-1.5 @2xs:grid-cols-2 @lg:grid-cols-[2fr_1fr_1fr]">
        <Select
          label={t("answer")}
          labelHidden
          className="col-span-full @lg:col-span-1"
          value={answer}
          isDisabled={isReadOnly}
          choices={answerChoices(form, answer, t)}
          onChange={(next) => onChange({ ...condition, answer: next, by: kept(by, next, form), value: { is: "" } })}
        />
        <Select
          label={t("comparison")}
          labelHidden
          value={by}
          isDisabled={isReadOnly}
          choices={offered.map((value) => ({ value, label: t(value) }))}
          onChange={(next) => onChange({ ...condition, by: next, value: valueFor(next, condition.value) })}
        />
        {!UNASKED.has(by) && (
          <ValueFields
            {...{ part, form, isReadOnly, by }}
            value={condition.value}
            onChange={(value) => onChange({ ...condition, value })}
          />
        )}
      </div>
    </div>
  );
}

/** A comparison among options means nothing of an answer that has none. */
function kept(by: Comparison, name: string, form: FormParts): Comparison {
  const part = form.answers.find(({ field }) => field?.name === name);
  return by === "any-of" && !part?.options ? "is" : by;
}

function valueFor(by: Comparison, value: PickedValue): PickedValue {
  if (UNASKED.has(by)) return { is: "" };
  if (by === "any-of") return "among" in value ? value : { among: "is" in value && value.is !== "" ? [value.is] : [] };
  return "among" in value ? { is: value.among[0] ?? "" } : value;
}

/** Answers by their questions, and what every form knows; one that is gone keeps its name. */
export function answerChoices(form: FormParts, current: string, t: (key: "today" | "locale") => string) {
  const known = [
    ...form.answers.map(({ field, label }) => ({ value: field?.name ?? "", label })),
    { value: "$today", label: t("today") },
    { value: "$locale", label: t("locale") },
  ];
  const named = [...new Map(known.map((each) => [each.value, each])).values()];
  return current === "" || named.some(({ value }) => value === current)
    ? named
    : [...named, { value: current, label: current }];
}

interface ValueProps {
  part: FormPart | undefined;
  form: FormParts;
  by: Comparison;
  value: PickedValue;
  isReadOnly: boolean;
  onChange(value: PickedValue): void;
}

const OTHER = "\u0000other";

/** One of the options, some of them, what is typed, or another answer. */
function ValueFields({ part, form, by, value, isReadOnly, onChange }: ValueProps) {
  const t = useWords(ruleWords);
  if ("among" in value) {
    return (
      <AmongField part={part} value={value.among} isReadOnly={isReadOnly} onChange={(among) => onChange({ among })} />
    );
  }
  if ("of" in value) {
    return (
      <div className="grid gap-1.5">
        <Select
          label={t("otherAnswer")}
          labelHidden
          value={value.of}
          isDisabled={isReadOnly}
          choices={[{ value: OTHER, label: t("typedValue") }, ...answerChoices(form, value.of, t)]}
          onChange={(of) => onChange(of === OTHER ? { is: "" } : { of })}
        />
      </div>
    );
  }
  const compare = { value: OTHER, label: t("compareAnswer") };
  if (part?.options && by !== "has" && by !== "has-not") {
    const { options } = part;
    const listed = options.map((each) => ({ value: String(each.value), label: each.label || String(each.value) }));
    const current = String(value.is);
    const isListed = current === "" || listed.some((each) => each.value === current);
    return (
      <Select
        label={t("value")}
        labelHidden
        placeholder={t("chooseValue")}
        value={current === "" ? null : current}
        isDisabled={isReadOnly}
        choices={[...listed, ...(isListed ? [] : [{ value: current, label: current }]), compare]}
        onChange={(next) =>
          onChange(
            next === OTHER
              ? { of: form.answers[0]?.field?.name ?? "" }
              : { is: options.find((each) => String(each.value) === next)?.value ?? next },
          )
        }
      />
    );
  }
  return (
    <TextField
      label={t("value")}
      labelHidden
      dir="auto"
      placeholder={t("value")}
      value={String(value.is)}
      isReadOnly={isReadOnly}
      onChange={(text) => onChange({ is: typedValue(part, text) })}
      suffix={
        !isReadOnly && (
          <button
            type="button"
            className="rounded-sm px-1.5 text-sm text-accent-11 hover:underline"
            onClick={() => onChange({ of: form.answers[0]?.field?.name ?? "" })}
          >
            {t("compareShort")}
          </button>
        )
      }
    />
  );
}

/** A number where numbers are asked; what is still being typed ("1.") stays as it is. */
export function typedValue(part: FormPart | undefined, text: string): AnswerChoice {
  const isNumber = part?.field?.kind === "number" || part?.field?.kind === "calculated";
  const number = isNumber ? numberOf(text) : undefined;
  return number !== undefined && String(number) === text ? number : text;
}

interface AmongProps {
  part: FormPart | undefined;
  value: readonly AnswerChoice[];
  isReadOnly: boolean;
  onChange(value: AnswerChoice[]): void;
}

function AmongField({ part, value, isReadOnly, onChange }: AmongProps) {
  const t = useWords(ruleWords);
  const offered = part?.options ?? [];
  const gone = value.filter((each) => !offered.some((option) => option.value === each));
  const all = [...offered, ...gone.map((each) => ({ value: each, label: String(each) }))];
  return (
    <fieldset className="grid gap-1 rounded-sm border border-line px-2 py-1">
      <legend className="sr-only">{t("value")}</legend>
      {all.map((option) => (
        <Checkbox
          key={String(option.value)}
          label={option.label || String(option.value)}
          checked={value.includes(option.value)}
          isDisabled={isReadOnly}
          onChange={(checked) =>
            onChange(checked ? [...value, option.value] : value.filter((each) => each !== option.value))
          }
        />
      ))}
    </fieldset>
  );
}

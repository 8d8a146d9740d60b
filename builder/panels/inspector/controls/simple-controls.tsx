import { numberOf } from "#app/commerce/kernel/logic/values.ts";
import { NumberField } from "#app/ui/number-field.tsx";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import { Select } from "#app/ui/select.tsx";
import { Switch } from "#app/ui/switch.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { AnswerChoice } from "#blocks/contract/index.ts";
import { inspectorWords } from "../../../words/inspector.ts";
import { useWords } from "../../../words/use-words.ts";
import type { ControlProps } from "../control-props.ts";
import { useCommitted } from "../use-committed.ts";

export function PlainControl({ label, value, commit, isReadOnly }: ControlProps<string>) {
  const { shown, change, error } = useCommitted(value, commit);
  return <TextField label={label} value={shown} onChange={change} error={error} dir="ltr" isReadOnly={isReadOnly} />;
}

/** What an answer is kept as: typed as a word, it stays the number or truth that it was. */
export function ValueControl(props: ControlProps<AnswerChoice>) {
  const { value, commit } = props;
  const typeOf = (typed: string): AnswerChoice => {
    if (typeof value === "boolean" && (typed === "true" || typed === "false")) return typed === "true";
    return typeof value === "number" && numberOf(typed) !== undefined ? (numberOf(typed) ?? typed) : typed;
  };
  return <PlainControl {...props} value={String(value)} commit={(typed) => commit(typeOf(typed))} />;
}

/** Units that are written otherwise in another language. */
const WORDED = new Set(["MB", "d"]);

export function NumberControl({ label, prop, value, commit, isReadOnly }: ControlProps<number>) {
  const t = useWords(inspectorWords);
  const { unit } = prop.ui;
  const { shown, change, error } = useCommitted(value, commit);
  const { minimum, maximum } = prop.schema as { minimum?: number; maximum?: number };
  return (
    <NumberField
      label={label}
      value={shown}
      onChange={(next) => {
        if (!Number.isNaN(next)) change(next);
      }}
      {...(minimum !== undefined && { minValue: minimum })}
      {...(maximum !== undefined && { maxValue: maximum })}
      unit={unit !== undefined && WORDED.has(unit) ? t(`unit.${unit as "MB" | "d"}`) : unit}
      error={error}
      stepper
      isReadOnly={isReadOnly}
    />
  );
}

export function ToggleControl({ label, value, commit, isReadOnly }: ControlProps<boolean>) {
  const { shown, change } = useCommitted(value, commit);
  return (
    <Switch
      label={label}
      checked={shown}
      onChange={change}
      isDisabled={isReadOnly}
      className="min-h-control items-center"
    />
  );
}

/** Letters that fit side by side in the panel. */
const SIDE_BY_SIDE = 30;

/** A few short words stand side by side; more, or longer ones, in a list. */
export function ChoiceControl({ label, prop, value, commit, word, isReadOnly }: ControlProps<string>) {
  const { shown, change, error } = useCommitted(value, commit);
  const values = ((prop.schema as { enum?: unknown[] }).enum ?? []).map(String);
  const choices = values.map((each) => ({ value: each, label: word(each) ?? each, disabled: isReadOnly }));
  const longest = Math.max(...choices.map((each) => each.label.length));
  if (choices.length > 4 || longest * choices.length > SIDE_BY_SIDE) {
    return (
      <Select label={label} choices={choices} value={shown} onChange={change} error={error} isDisabled={isReadOnly} />
    );
  }
  return (
    <div className="flex flex-col gap-1.5">
      <span aria-hidden className="font-medium">
        {label}
      </span>
      <SegmentedControl label={label} choices={choices} value={shown} onChange={change} className="flex" />
    </div>
  );
}

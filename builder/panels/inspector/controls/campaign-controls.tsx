import type { ReactNode } from "react";
import { ToggleButton } from "react-aria-components";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { MoneyField } from "#app/ui/money-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { ROOT_TYPES } from "#runtime/document/limits.ts";
import { inspectorWords } from "../../../words/inspector.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditor, useEditorState } from "../../editor-context.tsx";
import type { ControlProps } from "../control-props.ts";
import { useCommitted } from "../use-committed.ts";
import { weekdays } from "./list-items.ts";

/** Money in the shop's currency. */
export function AmountControl({ label, value, commit, isReadOnly }: ControlProps<number>) {
  const { facts } = useEditor();
  const { change, error } = useCommitted(value, commit);
  return (
    <MoneyField
      label={label}
      currency={facts.currency}
      defaultAmount={value}
      onAmountChange={(amount) => typeof amount === "number" && change(amount)}
      error={error}
      isReadOnly={isReadOnly}
    />
  );
}

/** A time of the shop's day. What is half typed is no time yet, and is not sent. */
export function TimeControl(props: ControlProps<string>) {
  return <ClockField {...props} type="time" mayBeEmpty={false} />;
}

/** A day of the shop's calendar, or none. */
export function DayControl(props: ControlProps<string>) {
  return <ClockField {...props} type="date" mayBeEmpty />;
}

function ClockField(props: ControlProps<string> & { type: "time" | "date"; mayBeEmpty: boolean }) {
  const { shown, change, error } = useCommitted(props.value, props.commit);
  return (
    <TextField
      type={props.type}
      label={props.label}
      dir="ltr"
      value={shown}
      onChange={(next) => (next !== "" || props.mayBeEmpty) && change(next)}
      error={error}
      isReadOnly={props.isReadOnly}
    />
  );
}

export function DaysControl({ label, value, commit, isReadOnly }: ControlProps<number[]>) {
  const { locale } = useLocaleValue();
  const t = useWords(inspectorWords);
  return <Marks {...{ label, value, commit, isReadOnly }} choices={weekdays(locale)} none={t("everyDay")} />;
}

/** Which of the campaign's variants have a piece. */
export function VariantsControl({ label, value, commit, isReadOnly }: ControlProps<string[]>) {
  const t = useWords(inspectorWords);
  const root = useEditorState((state) => state.doc.root);
  const known = root.type === ROOT_TYPES.campaign ? (root.props.variants as { id: string; name: string }[]) : [];
  // A letter that is no longer one of the campaign's stays to be seen, and to be taken off.
  const gone = value.filter((id) => !known.some((each) => each.id === id)).map((id) => ({ id, name: "" }));
  const choices = [...known, ...gone].map(({ id, name }) => ({ value: id, label: name ? `${id} · ${name}` : id }));
  return <Marks {...{ label, value, commit, isReadOnly }} choices={choices} none={t("allVariants")} />;
}

interface MarksProps<V> extends Pick<ControlProps<V[]>, "label" | "value" | "commit" | "isReadOnly"> {
  choices: readonly { value: V; label: string }[];
  /** What it means that none is marked. */
  none: string;
}

/** A few words side by side, each marked or not. */
function Marks<V extends string | number>({ label, value, commit, isReadOnly, choices, none }: MarksProps<V>) {
  const { shown, change, error } = useCommitted(value, commit);
  const toggle = (each: V) =>
    change(choices.map((choice) => choice.value).filter((one) => shown.includes(one) !== (one === each)));
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="pb-1.5 font-medium">{label}</legend>
      <div className="flex flex-wrap gap-1">
        {choices.map((choice) => (
          <ToggleButton
            key={choice.value}
            isSelected={shown.includes(choice.value)}
            isDisabled={isReadOnly}
            onChange={() => toggle(choice.value)}
            className="min-h-control-small rounded-md border border-line px-2 text-ink is-focus-visible:outline-2 is-hovered:bg-hover is-selected:border-accent-9 is-selected:bg-accent-3 is-selected:text-accent-11 coarse:min-h-control coarse:min-w-control"
          >
            {choice.label}
          </ToggleButton>
        ))}
      </div>
      {shown.length === 0 && <Quiet>{none}</Quiet>}
      {error && <p className="text-sm text-danger-11">{error}</p>}
    </fieldset>
  );
}

function Quiet({ children }: { children: ReactNode }) {
  return <p className="text-sm text-soft">{children}</p>;
}

import { CircleAlert } from "lucide-react";
import { useId } from "react";
import type { Choice } from "./choice.ts";
import { cx } from "./cx.ts";

export interface RadioGroupProps<V extends string> {
  label: string;
  labelHidden?: boolean;
  description?: string;
  error?: string | undefined;
  choices: readonly Choice<V>[];
  name?: string;
  value?: V;
  defaultValue?: V;
  onChange?: (value: V) => void;
  isDisabled?: boolean;
  className?: string;
}

/** One of a few, all in sight. */
export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const id = useId();
  const help = cx(props.description && `${id}-help`, props.error && `${id}-error`) || undefined;
  return (
    <fieldset
      aria-describedby={help}
      aria-invalid={props.error ? true : undefined}
      disabled={props.isDisabled}
      className={cx("flex min-w-0 flex-col gap-2", props.className)}
    >
      <legend className={cx("mb-1 font-medium", props.labelHidden && "sr-only")}>{props.label}</legend>
      {props.description && (
        <p id={`${id}-help`} className="text-sm text-soft">
          {props.description}
        </p>
      )}
      {props.choices.map((choice) => (
        <label
          key={choice.value}
          className={cx(
            "flex items-start gap-2.5 coarse:min-h-control coarse:items-center",
            (choice.disabled || props.isDisabled) && "opacity-50",
          )}
        >
          <span className="relative grid h-5 place-items-center">
            <input
              type="radio"
              name={props.name ?? id}
              value={choice.value}
              disabled={choice.disabled}
              checked={props.value === undefined ? undefined : props.value === choice.value}
              defaultChecked={props.defaultValue === undefined ? undefined : props.defaultValue === choice.value}
              onChange={() => props.onChange?.(choice.value)}
              className="peer size-4.5 appearance-none rounded-full border border-edge bg-surface transition-colors checked:border-accent checked:bg-accent coarse:size-5.5"
            />
            <span
              aria-hidden
              className="pointer-events-none absolute hidden size-1.5 rounded-full bg-on-accent peer-checked:block"
            />
          </span>
          <span>
            {choice.label}
            {choice.description && <span className="block text-sm text-soft">{choice.description}</span>}
          </span>
        </label>
      ))}
      {props.error && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm text-red-11">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {props.error}
        </p>
      )}
    </fieldset>
  );
}

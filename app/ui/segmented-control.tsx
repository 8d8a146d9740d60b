import { useId } from "react";
import type { Choice } from "./choice.ts";
import { cx } from "./cx.ts";

export interface SegmentedControlProps<V extends string> {
  label: string;
  choices: readonly Choice<V>[];
  value: V;
  onChange: (value: V) => void;
  name?: string;
  /** Icons without words: each choice's label is read aloud and shown on hover. */
  iconsOnly?: boolean;
  className?: string;
}

/** Two to five views of one thing, side by side. Radio buttons underneath: arrows move, one tab stop. */
export function SegmentedControl<V extends string>(props: SegmentedControlProps<V>) {
  const id = useId();
  return (
    <fieldset className={cx("inline-flex min-w-0 rounded-sm bg-neutral-4 p-0.5", props.className)}>
      <legend className="sr-only">{props.label}</legend>
      {props.choices.map((choice) => (
        <label
          key={choice.value}
          title={props.iconsOnly ? choice.label : undefined}
          className={cx(
            "relative flex h-8 min-w-8 flex-1 items-center justify-center gap-1.5 rounded-sm px-2.5 font-medium whitespace-nowrap text-soft transition-colors select-none",
            "hover:text-ink has-checked:bg-surface has-checked:text-ink has-checked:shadow-low has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
            "coarse:h-11 coarse:min-w-11 [&_svg]:size-4",
            choice.disabled && "opacity-50",
          )}
        >
          <input
            type="radio"
            name={props.name ?? id}
            value={choice.value}
            checked={props.value === choice.value}
            disabled={choice.disabled}
            onChange={() => props.onChange(choice.value)}
            className="absolute inset-0 appearance-none outline-none"
          />
          {choice.icon}
          <span className={cx(props.iconsOnly && "sr-only")}>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

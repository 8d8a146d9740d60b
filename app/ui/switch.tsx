import { type ReactNode, useId } from "react";
import { cx } from "./cx.ts";
import { ToggleLabel } from "./toggle-label.tsx";

export interface SwitchProps {
  label: ReactNode;
  labelHidden?: boolean;
  description?: string;
  name?: string;
  value?: string;
  checked?: boolean;
  defaultChecked?: boolean;
  onChange?: (checked: boolean) => void;
  isDisabled?: boolean;
  className?: string;
}

/** On or off, at once. For a choice that waits for "save", Checkbox. */
export function Switch(props: SwitchProps) {
  const id = useId();
  return (
    <label
      className={cx(
        "inline-flex items-start gap-2.5 coarse:min-h-control coarse:items-center",
        props.isDisabled && "opacity-50",
        props.className,
      )}
    >
      <span className="relative inline-flex h-5 items-center">
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own state
          role="switch"
          name={props.name}
          value={props.value}
          checked={props.checked}
          defaultChecked={props.defaultChecked}
          disabled={props.isDisabled}
          aria-describedby={props.description ? `${id}-help` : undefined}
          onChange={(event) => props.onChange?.(event.target.checked)}
          className="peer h-5 w-9 appearance-none rounded-full bg-edge transition-colors checked:bg-accent"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute start-0.5 size-4 rounded-full bg-surface shadow-low transition-transform peer-checked:translate-x-4 rtl:peer-checked:-translate-x-4"
        />
      </span>
      <ToggleLabel
        label={props.label}
        labelHidden={props.labelHidden}
        description={props.description}
        helpId={`${id}-help`}
      />
    </label>
  );
}

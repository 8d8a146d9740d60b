import { Check, Minus } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { cx } from "./cx.ts";
import { ToggleLabel } from "./toggle-label.tsx";

export interface CheckboxProps {
  label: ReactNode;
  labelHidden?: boolean;
  description?: string;
  name?: string;
  value?: string;
  checked?: boolean;
  defaultChecked?: boolean;
  /** Some of what it stands for is checked: "select all" above a half-selected list. */
  indeterminate?: boolean;
  onChange?: (checked: boolean) => void;
  /** For ranges: says whether Shift was held. */
  onToggle?: (checked: boolean, extend: boolean) => void;
  isDisabled?: boolean;
  className?: string;
}

/** The browser's own checkbox, dressed: it submits, resets and announces itself without help. */
export function Checkbox(props: CheckboxProps) {
  const input = useRef<HTMLInputElement>(null);
  const shift = useRef(false);
  const id = useId();
  const { indeterminate = false } = props;
  useEffect(() => {
    if (input.current) input.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <label
      className={cx(
        "relative inline-flex items-start gap-2.5 coarse:min-h-control coarse:items-center",
        props.isDisabled && "opacity-50",
        props.className,
      )}
      onMouseDown={(event) => {
        shift.current = event.shiftKey;
      }}
    >
      <span className="relative grid h-5 place-items-center coarse:size-11 coarse:place-items-center">
        <input
          ref={input}
          type="checkbox"
          name={props.name}
          value={props.value}
          checked={props.checked}
          defaultChecked={props.defaultChecked}
          disabled={props.isDisabled}
          aria-describedby={props.description ? `${id}-help` : undefined}
          onChange={(event) => {
            props.onChange?.(event.target.checked);
            props.onToggle?.(event.target.checked, shift.current);
            shift.current = false;
          }}
          className="peer size-4.5 appearance-none rounded-sm border border-edge bg-surface transition-colors checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent coarse:size-5.5"
        />
        <Check
          aria-hidden
          strokeWidth={3}
          className="pointer-events-none absolute hidden size-3.5 text-on-accent peer-checked:block peer-indeterminate:hidden"
        />
        <Minus
          aria-hidden
          strokeWidth={3}
          className="pointer-events-none absolute hidden size-3.5 text-on-accent peer-indeterminate:block"
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

import { Minus, Plus } from "lucide-react";
import {
  NumberField as BaseNumberField,
  type NumberFieldProps as BaseProps,
  Button,
  Group,
  Input,
} from "react-aria-components";
import { cx } from "./cx.ts";
import { controlClass, FieldFrame, type FieldFrameProps, fieldClass } from "./field-frame.tsx";
import { useUiWords } from "./locale-provider.tsx";

export interface NumberFieldProps
  extends FieldFrameProps,
    Pick<
      BaseProps,
      | "name"
      | "value"
      | "defaultValue"
      | "onChange"
      | "minValue"
      | "maxValue"
      | "step"
      | "isDisabled"
      | "isReadOnly"
      | "formatOptions"
      | "onBlur"
      | "autoFocus"
      | "id"
    > {
  /** After the number: `px`, `%`, `kg`. */
  unit?: string | undefined;
  placeholder?: string;
  /** Minus and plus buttons. */
  stepper?: boolean;
  className?: string;
}

/** A number typed as people of the language write it; arrows step it. `onChange` gets NaN when the field is emptied. */
export function NumberField(props: NumberFieldProps) {
  const t = useUiWords();
  const { label, labelHidden, description, error, required, optional, className, ...rest } = props;
  const { unit, placeholder, stepper = false, ...field } = rest;
  const step = "grid h-full w-control shrink-0 place-items-center text-soft is-hovered:bg-hover is-disabled:opacity-40";
  return (
    <BaseNumberField
      {...field}
      isRequired={required}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      incrementAriaLabel={`${t("increase")}, ${label}`}
      decrementAriaLabel={`${t("decrease")}, ${label}`}
      className={cx(fieldClass, className)}
    >
      <FieldFrame {...{ label, labelHidden, description, error, required, optional }}>
        <Group
          className={cx(
            controlClass,
            "flex items-center overflow-hidden focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent",
            stepper && "px-0",
          )}
        >
          {stepper && (
            <Button slot="decrement" className={cx(step, "border-e border-line")}>
              <Minus aria-hidden className="size-4" />
            </Button>
          )}
          <Input
            placeholder={placeholder}
            // What is typed takes the place of what stands there.
            onFocus={(event) => event.currentTarget.select()}
            className={cx(
              "h-full min-w-0 flex-1 bg-transparent text-(length:--field-text) tabular-nums outline-none",
              stepper && "text-center",
            )}
          />
          {unit && <span className="shrink-0 ps-1 text-sm text-faint">{unit}</span>}
          {stepper && (
            <Button slot="increment" className={cx(step, "border-s border-line")}>
              <Plus aria-hidden className="size-4" />
            </Button>
          )}
        </Group>
      </FieldFrame>
    </BaseNumberField>
  );
}

import { ChevronDown } from "lucide-react";
import { Select as BaseSelect, Button, Popover, SelectValue } from "react-aria-components";
import type { Choice } from "./choice.ts";
import { ChoiceList, popoverClass } from "./choice-list.tsx";
import { cx } from "./cx.ts";
import { controlClass, FieldFrame, type FieldFrameProps, fieldClass } from "./field-frame.tsx";
import { useUiWords } from "./locale-provider.tsx";

export interface SelectProps<V extends string> extends FieldFrameProps {
  choices: readonly Choice<V>[];
  name?: string;
  value?: V | null;
  defaultValue?: V;
  onChange?: (value: V) => void;
  placeholder?: string;
  isDisabled?: boolean;
  className?: string;
}

/** One of a short, known list. For long lists or typing, ComboBox. */
export function Select<V extends string>(props: SelectProps<V>) {
  const t = useUiWords();
  const { label, labelHidden, description, error, required, optional, className, choices, onChange, ...rest } = props;
  const { placeholder = "", value, defaultValue, ...field } = rest;
  return (
    <BaseSelect<Choice<V>>
      {...field}
      placeholder={placeholder}
      // An absent value leaves the field to itself; null shows the placeholder.
      {...(value !== undefined && { value })}
      {...(defaultValue !== undefined && { defaultValue })}
      onChange={(key) => key !== null && onChange?.(key as V)}
      isRequired={required ?? false}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={cx(fieldClass, className)}
    >
      <FieldFrame {...{ label, labelHidden, description, error, required, optional }}>
        <Button className={cx(controlClass, "flex items-center justify-between gap-2 text-start")}>
          <SelectValue className="min-w-0 flex-1 truncate is-placeholder:text-faint">
            {({ selectedText, isPlaceholder }) => (isPlaceholder ? placeholder : selectedText)}
          </SelectValue>
          <ChevronDown aria-hidden className="size-4 shrink-0 text-soft" />
        </Button>
      </FieldFrame>
      <Popover className={cx(popoverClass, "min-w-(--trigger-width) max-w-80")} offset={4}>
        <ChoiceList choices={choices} empty={t("noResults")} />
      </Popover>
    </BaseSelect>
  );
}

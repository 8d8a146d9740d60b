import { ChevronDown } from "lucide-react";
import { ComboBox as BaseComboBox, Button, Group, Input, Popover } from "react-aria-components";
import type { Choice } from "./choice.ts";
import { ChoiceList, popoverClass } from "./choice-list.tsx";
import { cx } from "./cx.ts";
import { controlClass, FieldFrame, type FieldFrameProps, fieldClass } from "./field-frame.tsx";
import { useUiWords } from "./locale-provider.tsx";

export interface ComboBoxProps<V extends string> extends FieldFrameProps {
  /** All entries; with `onInputChange` the caller has already filtered them. */
  choices: readonly Choice<V>[];
  name?: string;
  value?: V | null;
  defaultValue?: V;
  onChange?: (value: V | null) => void;
  /** Set when the entries are looked up elsewhere as one types. */
  onInputChange?: (text: string) => void;
  inputValue?: string;
  placeholder?: string;
  isDisabled?: boolean;
  allowsCustomValue?: boolean;
  className?: string;
}

/** One of a long list, found by typing. */
export function ComboBox<V extends string>(props: ComboBoxProps<V>) {
  const t = useUiWords();
  const { label, labelHidden, description, error, required, optional, className, choices, onChange, ...rest } = props;
  const { placeholder, value, defaultValue, onInputChange, ...field } = rest;
  const items = onInputChange ? { items: choices, onInputChange } : { defaultItems: choices };
  return (
    <BaseComboBox<Choice<V>>
      {...field}
      {...items}
      {...(value !== undefined && { value })}
      {...(defaultValue !== undefined && { defaultValue })}
      onChange={(key) => onChange?.(key as V | null)}
      allowsEmptyCollection
      menuTrigger="focus"
      isRequired={required ?? false}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={cx(fieldClass, className)}
    >
      <FieldFrame {...{ label, labelHidden, description, error, required, optional }}>
        <Group
          className={cx(
            controlClass,
            "flex items-center pe-0 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent",
          )}
        >
          <Input
            placeholder={placeholder}
            className="h-full min-w-0 flex-1 bg-transparent text-(length:--field-text) outline-none"
          />
          <Button className="grid h-full w-9 shrink-0 place-items-center text-soft coarse:w-11">
            <ChevronDown aria-hidden className="size-4" />
          </Button>
        </Group>
      </FieldFrame>
      <Popover className={cx(popoverClass, "w-(--trigger-width) min-w-56")} offset={4}>
        <ChoiceList empty={t("noResults")} />
      </Popover>
    </BaseComboBox>
  );
}

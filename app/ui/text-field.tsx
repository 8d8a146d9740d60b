import type { HTMLInputTypeAttribute, ReactNode, RefObject } from "react";
import { type TextFieldProps as BaseProps, TextField as BaseTextField, Group, Input } from "react-aria-components";
import { cx } from "./cx.ts";
import { controlClass, FieldFrame, type FieldFrameProps, fieldClass } from "./field-frame.tsx";

export interface TextFieldProps
  extends FieldFrameProps,
    Pick<
      BaseProps,
      | "name"
      | "value"
      | "defaultValue"
      | "onChange"
      | "onBlur"
      | "onFocus"
      | "onKeyDown"
      | "isDisabled"
      | "isReadOnly"
      | "autoComplete"
      | "autoFocus"
      | "inputMode"
      | "maxLength"
      | "minLength"
      | "spellCheck"
      | "id"
    > {
  type?: HTMLInputTypeAttribute;
  placeholder?: string;
  /** Direction of what is typed, where it differs from the page's: `ltr` for mail, phone, address, code. */
  dir?: "ltr" | "rtl" | "auto";
  lang?: string;
  /** Inside the frame, before and after what is typed: a unit, a button. */
  prefix?: ReactNode;
  suffix?: ReactNode;
  /** Id of a datalist: words to pick from, any other may be typed. */
  list?: string;
  inputRef?: RefObject<HTMLInputElement>;
  className?: string;
}

export function TextField(props: TextFieldProps) {
  const { label, labelHidden, description, error, required, optional, className, ...rest } = props;
  const { placeholder, prefix, suffix, inputRef, dir, lang, list, ...field } = rest;
  const input = (framed: boolean) => (
    <Input
      ref={inputRef}
      placeholder={placeholder}
      dir={dir}
      lang={lang}
      list={list}
      className={
        framed
          ? "h-full min-w-0 flex-1 bg-transparent text-(length:--field-text) outline-none"
          : cx(controlClass, dir === "ltr" && !lang && "rtl:text-end")
      }
    />
  );
  return (
    <BaseTextField
      {...field}
      isRequired={required}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={cx(fieldClass, className)}
    >
      <FieldFrame {...{ label, labelHidden, description, error, required, optional }}>
        {prefix || suffix ? (
          <Group
            isInvalid={Boolean(error)}
            // A path and what is typed after it read as one line.
            dir={prefix && dir === "ltr" ? "ltr" : undefined}
            className={cx(
              controlClass,
              "flex items-center gap-2 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent",
            )}
          >
            {prefix && <span className="shrink-0 text-soft">{prefix}</span>}
            {input(true)}
            {suffix && <span className="shrink-0 text-soft">{suffix}</span>}
          </Group>
        ) : (
          input(false)
        )}
      </FieldFrame>
    </BaseTextField>
  );
}

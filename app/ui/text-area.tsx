import { TextArea as BaseTextArea, TextField as BaseTextField } from "react-aria-components";
import { cx } from "./cx.ts";
import { controlClass, FieldFrame, fieldClass } from "./field-frame.tsx";
import type { TextFieldProps } from "./text-field.tsx";

export interface TextAreaProps extends Omit<TextFieldProps, "type" | "prefix" | "suffix" | "inputRef" | "inputMode"> {
  rows?: number;
}

/** Several lines; grows with its text where the browser can (`field-sizing`), scrolls elsewhere. */
export function TextArea(props: TextAreaProps) {
  const { label, labelHidden, description, error, required, optional, className, ...rest } = props;
  const { placeholder, rows = 3, dir, lang, ...field } = rest;
  return (
    <BaseTextField
      {...field}
      isRequired={required}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={cx(fieldClass, className)}
    >
      <FieldFrame {...{ label, labelHidden, description, error, required, optional }}>
        <BaseTextArea
          rows={rows}
          placeholder={placeholder}
          dir={dir}
          lang={lang}
          className={cx(
            controlClass,
            "h-auto max-h-96 field-sizing-content resize-y py-2",
            rows > 5 ? "min-h-44" : "min-h-20",
          )}
        />
      </FieldFrame>
    </BaseTextField>
  );
}

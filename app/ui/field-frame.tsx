import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import { cx } from "./cx.ts";
import { useUiWords } from "./locale-provider.tsx";

/** What every field has around its control. Label and messages are bound to the control by react-aria's contexts. */
export interface FieldFrameProps {
  label: string;
  /** The label stays for screen readers, not for eyes: for fields whose place says what they are. `from-tablet`: where a head above names them. */
  labelHidden?: boolean | "from-tablet" | undefined;
  /** Help that stands there before anything went wrong. */
  description?: ReactNode;
  /** What is wrong and how to mend it. */
  error?: string | undefined;
  required?: boolean | undefined;
  /** Says "facultatif" beside the label: in forms where most fields are required. */
  optional?: boolean | undefined;
}

/**
 * One look for text, number, choice and date controls. Its border changes colour at once: React Aria notes every side that
 * is in transition and forgets one only (1.22) when the field goes meanwhile, so it would keep each field that is left by
 * choosing another block, with all the panel around it.
 */
export const controlClass = cx(
  "h-control w-full min-w-0 rounded-sm border border-edge bg-surface px-3 text-(length:--field-text) text-ink",
  "is-hovered:border-neutral-9 is-focused:border-accent focus:border-accent",
  "is-invalid:border-red-9 is-disabled:bg-sunken is-disabled:text-faint [&[readonly]]:bg-sunken",
);

export const fieldClass = "group flex min-w-0 flex-col gap-1.5";

export function FieldFrame({ children, ...props }: FieldFrameProps & { children: ReactNode }) {
  const t = useUiWords();
  return (
    <>
      <Label className={cx("font-medium", labelClass(props.labelHidden))}>
        {props.label}
        {props.optional && <span className="font-normal text-faint"> · {t("optional")}</span>}
      </Label>
      {children}
      {props.description && (
        <Text slot="description" className="text-sm text-soft">
          {props.description}
        </Text>
      )}
      <FieldError className="flex items-start gap-1.5 text-sm text-red-11">
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span>{props.error}</span>
      </FieldError>
    </>
  );
}

function labelClass(hidden: FieldFrameProps["labelHidden"]): string | false {
  if (hidden === "from-tablet") return "md:sr-only";
  return hidden === true && "sr-only";
}

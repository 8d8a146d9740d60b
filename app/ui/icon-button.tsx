import type { ReactNode } from "react";
import { Button as BaseButton, type ButtonProps as BaseButtonProps } from "react-aria-components";
import { type ButtonTone, buttonClass } from "./button.tsx";
import { cx } from "./cx.ts";
import { Tooltip } from "./tooltip.tsx";

export interface IconButtonProps extends Omit<BaseButtonProps, "className" | "children" | "style" | "aria-label"> {
  /** What it does, in words: read aloud and shown as a tooltip. */
  label: string;
  /** Keys that do the same, shown in the tooltip. */
  keys?: string;
  tone?: ButtonTone;
  size?: "normal" | "small";
  className?: string;
  children: ReactNode;
}

export function IconButton({ label, keys, tone = "quiet", size = "normal", className, ...props }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <BaseButton
        {...props}
        aria-label={label}
        className={buttonClass(tone, size, cx("aspect-square px-0", className))}
      />
    </Tooltip>
  );
}

import { LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import {
  Link as AriaLink,
  type LinkProps as AriaLinkProps,
  Button as BaseButton,
  type ButtonProps as BaseButtonProps,
} from "react-aria-components";
import { cx } from "./cx.ts";

export type ButtonTone = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "normal" | "small";

const TONES: Record<ButtonTone, string> = {
  primary:
    "bg-accent text-on-accent is-hovered:bg-accent-strong is-pressed:bg-accent-strong border-transparent shadow-low",
  secondary:
    "bg-surface text-ink border-neutral-7 is-hovered:bg-hover is-pressed:bg-neutral-4 is-expanded:bg-hover shadow-low",
  quiet: "text-ink border-transparent is-hovered:bg-hover is-pressed:bg-neutral-4 is-expanded:bg-hover",
  danger: "bg-red-9 text-on-red border-transparent is-hovered:bg-red-10 is-pressed:bg-red-10 shadow-low",
};

const SIZES: Record<ButtonSize, string> = {
  normal: "h-control px-3.5",
  small: "h-control-small px-2.5 text-sm",
};

/** Classes of everything that looks like a button, links included. */
export function buttonClass(tone: ButtonTone = "secondary", size: ButtonSize = "normal", extra?: string): string {
  return cx(
    "relative inline-flex shrink-0 items-center justify-center gap-2 rounded-sm border font-medium whitespace-nowrap print:hidden",
    "transition-colors select-none is-disabled:opacity-50 is-disabled:shadow-none [&_svg]:size-4 [&_svg]:shrink-0",
    TONES[tone],
    SIZES[size],
    extra,
  );
}

export interface ButtonProps extends Omit<BaseButtonProps, "className" | "children" | "style"> {
  tone?: ButtonTone;
  size?: ButtonSize;
  className?: string;
  children: ReactNode;
}

/** While `isPending`, the words stay in place, presses are ignored and a screen reader hears that work goes on. */
export function Button({ tone, size, className, children, ...props }: ButtonProps) {
  return (
    <BaseButton {...props} className={buttonClass(tone, size, className)}>
      {({ isPending }) => (
        <>
          <span className={cx("inline-flex items-center gap-2", isPending && "invisible")}>{children}</span>
          {isPending && <LoaderCircle aria-hidden className="absolute animate-turn" />}
        </>
      )}
    </BaseButton>
  );
}

export interface ButtonLinkProps extends Omit<AriaLinkProps, "className" | "children" | "style"> {
  href: string;
  tone?: ButtonTone;
  size?: ButtonSize;
  className?: string;
  children: ReactNode;
}

/** Goes somewhere, looks like a button. */
export function ButtonLink({ tone, size, className, ...props }: ButtonLinkProps) {
  return <AriaLink {...props} className={buttonClass(tone, size, className)} />;
}

import { ExternalLink } from "lucide-react";
import type { ReactNode } from "react";
import { Link as BaseLink, type LinkProps as BaseLinkProps } from "react-aria-components";
import { cx } from "./cx.ts";
import { useUiWords } from "./locale-provider.tsx";

export interface LinkProps extends Omit<BaseLinkProps, "className" | "children" | "style"> {
  href: string;
  /** `plain` inherits its colour: names in tables, items of a list. */
  tone?: "accent" | "plain";
  className?: string;
  children: ReactNode;
}

/** A link within a text or a cell. One that opens a new tab says so. */
export function Link({ tone = "accent", className, children, ...props }: LinkProps) {
  const t = useUiWords();
  return (
    <BaseLink
      {...props}
      rel={props.target === "_blank" ? "noopener noreferrer" : props.rel}
      className={cx(
        "rounded-sm underline-offset-3 is-hovered:underline",
        tone === "accent" ? "text-accent-11 underline decoration-accent-7" : "text-inherit",
        className,
      )}
    >
      {children}
      {props.target === "_blank" && (
        <>
          <ExternalLink aria-hidden className="ms-1 inline size-3.5 rtl:-scale-x-100" />
          <span className="sr-only"> {t("newTab")}</span>
        </>
      )}
    </BaseLink>
  );
}

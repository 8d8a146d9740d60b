import { type ReactNode, useId } from "react";
import { cx } from "./cx.ts";

export interface CardProps {
  title?: string;
  description?: ReactNode;
  /** At the end of the title's line. */
  actions?: ReactNode;
  /** Without padding: for tables and lists that reach the edge. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
}

/** A group of things that belong together, named by its heading. */
export function Card(props: CardProps) {
  const id = useId();
  const head = Boolean(props.title || props.actions);
  return (
    <section
      aria-labelledby={props.title ? id : undefined}
      className={cx("min-w-0 rounded-md border border-line bg-surface shadow-low", props.className)}
    >
      {head && (
        <header className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 pt-4 pb-1 max-sm:px-4">
          <div className="min-w-0">
            {props.title && (
              <h2 id={id} className="text-base font-semibold wrap-anywhere">
                {props.title}
              </h2>
            )}
            {props.description && <p className="text-sm wrap-anywhere text-soft">{props.description}</p>}
          </div>
          {props.actions && <div className="flex items-center gap-2">{props.actions}</div>}
        </header>
      )}
      <div className={cx(!props.flush && "p-5 max-sm:p-4", !props.flush && head && "pt-3 max-sm:pt-3")}>
        {props.children}
      </div>
    </section>
  );
}

import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";

/** What a place is for, before anything is in it, and the one thing to do next. */
export function EmptyState(props: {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Where a search or a filter found nothing: smaller, without ceremony. */
  quiet?: boolean;
}) {
  const Icon = props.icon;
  return (
    <div className={cx("flex flex-col items-center px-6 text-center", props.quiet ? "py-10" : "py-16")}>
      <span className="mb-4 grid size-12 place-items-center rounded-lg bg-accent-3 text-accent-11">
        <Icon aria-hidden strokeWidth={1.75} className="size-6" />
      </span>
      <h2 className="text-lg font-semibold">{props.title}</h2>
      {props.children && <div className="mt-1 max-w-110 text-balance text-soft">{props.children}</div>}
      {props.action && <div className="mt-5 flex flex-wrap justify-center gap-2">{props.action}</div>}
    </div>
  );
}

import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import type { Tone } from "./tone.ts";

export type BadgeTone = Tone | "neutral";

const TONES: Record<BadgeTone, string> = {
  neutral: "bg-neutral-4 text-neutral-11",
  info: "bg-accent-3 text-accent-11",
  positive: "bg-green-3 text-green-11",
  warning: "bg-amber-3 text-amber-11",
  danger: "bg-red-3 text-red-11",
};

/** A state: an icon and a word, so that colour is never the only sign. */
export function Badge(props: { tone?: BadgeTone; icon: LucideIcon; children: ReactNode; className?: string }) {
  const Icon = props.icon;
  return (
    <span
      className={cx(
        "inline-flex h-6 items-center gap-1 rounded-full ps-1.5 pe-2.5 text-sm font-medium whitespace-nowrap",
        TONES[props.tone ?? "neutral"],
        props.className,
      )}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {props.children}
    </span>
  );
}

/** A number beside a name: orders waiting, entries of a filter. */
export function CountBadge({ count, tone = "neutral", label }: { count: string; tone?: BadgeTone; label?: string }) {
  return (
    <span
      className={cx(
        "inline-grid h-5 min-w-5 place-items-center rounded-full px-1.5 text-xs font-medium tabular-nums",
        TONES[tone],
      )}
    >
      <span aria-hidden={label ? true : undefined}>{count}</span>
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}

import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { TONE_ICONS, type Tone } from "./tone.ts";

const TONES: Record<Tone, string> = {
  info: "border-accent-6 bg-accent-2 [&>svg]:text-accent-11",
  positive: "border-green-6 bg-green-2 [&>svg]:text-green-11",
  warning: "border-amber-6 bg-amber-2 [&>svg]:text-amber-11",
  danger: "border-red-6 bg-red-2 [&>svg]:text-red-11",
};

/** News that stays until it is dealt with. `live` when it appears after the page: a screen reader then says it. */
export function Banner(props: {
  tone: Tone;
  title: string;
  live?: boolean;
  children?: ReactNode;
  actions?: ReactNode;
  className?: string;
}) {
  const Icon = TONE_ICONS[props.tone];
  return (
    <div
      role={props.live ? (props.tone === "danger" ? "alert" : "status") : undefined}
      className={cx("flex items-start gap-3 rounded-md border p-3.5", TONES[props.tone], props.className)}
    >
      <Icon aria-hidden className="mt-px size-4.5 shrink-0" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{props.title}</p>
        {props.children && <div className="mt-0.5 text-soft">{props.children}</div>}
        {props.actions && <div className="mt-3 flex flex-wrap gap-2">{props.actions}</div>}
      </div>
    </div>
  );
}

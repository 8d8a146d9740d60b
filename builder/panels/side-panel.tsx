import type { ReactNode } from "react";
import { cx } from "#app/ui/cx.ts";

/** A column beside the page that folds away and keeps what was typed in it. */
export function SidePanel(props: { label: string; side: "start" | "end"; isFolded: boolean; children: ReactNode }) {
  return (
    <aside
      aria-label={props.label}
      hidden={props.isFolded}
      className={cx(
        "flex shrink-0 flex-col bg-surface [&[hidden]]:hidden",
        props.side === "start" ? "w-64 border-e border-line xl:w-70" : "w-76 border-s border-line xl:w-80",
      )}
    >
      {props.children}
    </aside>
  );
}

import type { ReactNode } from "react";
import { cx } from "./cx.ts";

/** What stands beside a checkbox or a switch: its name, and under it what it means (`helpId` ties that to the control). */
export function ToggleLabel(props: {
  label: ReactNode;
  labelHidden?: boolean | undefined;
  description?: string | undefined;
  helpId: string;
}) {
  return (
    <span className={cx(props.labelHidden && "sr-only")}>
      {props.label}
      {props.description && (
        <span id={props.helpId} className="block text-sm text-soft">
          {props.description}
        </span>
      )}
    </span>
  );
}

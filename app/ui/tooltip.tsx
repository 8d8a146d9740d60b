import type { ReactElement } from "react";
import { Tooltip as BaseTooltip, type TooltipProps as BaseTooltipProps, TooltipTrigger } from "react-aria-components";
import { Kbd } from "./kbd.tsx";

/** A short text on hover and focus. `children` is one focusable component of this folder or of react-aria. */
export function Tooltip(props: {
  text: string;
  keys?: string | undefined;
  placement?: BaseTooltipProps["placement"];
  children: ReactElement;
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {props.children}
      <BaseTooltip
        offset={6}
        placement={props.placement ?? "top"}
        className="z-50 flex max-w-72 items-center gap-2 rounded-sm bg-neutral-12 px-2 py-1 text-xs text-neutral-1 shadow-mid transition-opacity is-entering:opacity-0 is-exiting:opacity-0"
      >
        {props.text}
        {props.keys && <Kbd keys={props.keys} onDark />}
      </BaseTooltip>
    </TooltipTrigger>
  );
}

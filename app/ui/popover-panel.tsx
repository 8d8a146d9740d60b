import type { ReactNode } from "react";
import { Dialog, Popover, type PopoverProps } from "react-aria-components";
import { popoverClass } from "./choice-list.tsx";
import { cx } from "./cx.ts";

/** A small panel beside its trigger: put both in a DialogTrigger. */
export function PopoverPanel(props: {
  label: string;
  placement?: PopoverProps["placement"];
  className?: string;
  children: ReactNode;
}) {
  return (
    <Popover className={cx(popoverClass, props.className)} placement={props.placement ?? "bottom start"} offset={6}>
      <Dialog aria-label={props.label} className="p-3 outline-none">
        {props.children}
      </Dialog>
    </Popover>
  );
}

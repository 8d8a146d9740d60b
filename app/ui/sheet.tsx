import type { ReactNode } from "react";
import { Modal, ModalOverlay } from "react-aria-components";
import { cx } from "./cx.ts";
import { veilClass } from "./dialog.tsx";
import { OverlayFrame } from "./overlay-frame.tsx";

export interface SheetProps {
  title: string;
  isOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Where it comes from on a desk; on a phone `end` rises from below, `start` (navigation) stays at the side. */
  side?: "start" | "end";
  /** Content and footer reach the edges: they bring their own padding. */
  flush?: boolean;
  children: ReactNode | ((close: () => void) => ReactNode);
  footer?: ReactNode | ((close: () => void) => ReactNode);
}

const SIDES = {
  start:
    "me-auto h-full w-[min(320px,86vw)] rounded-e-lg is-entering:-translate-x-6 is-exiting:-translate-x-6 rtl:is-entering:translate-x-6 rtl:is-exiting:translate-x-6",
  end: "ms-auto mt-auto max-h-[92dvh] w-full rounded-t-lg is-entering:translate-y-6 is-exiting:translate-y-6 sm:mt-0 sm:h-full sm:max-h-none sm:max-w-110 sm:rounded-none sm:rounded-s-lg",
} as const;

/** A panel over the page, for navigation on phones and for details beside a list. */
export function Sheet({ title, isOpen, onOpenChange, side = "end", flush, children, footer }: SheetProps) {
  return (
    <ModalOverlay
      {...(isOpen !== undefined && { isOpen })}
      {...(onOpenChange && { onOpenChange })}
      isDismissable
      className={veilClass}
    >
      <Modal className={cx("overflow-hidden bg-raised shadow-high transition-transform duration-200", SIDES[side])}>
        {({ isExiting }) => (
          <OverlayFrame
            title={title}
            isLeaving={isExiting}
            footer={footer}
            bodyClass={cx("flex min-h-0 flex-1 flex-col overflow-y-auto", !flush && "p-5")}
            footerClass={cx("flex justify-end gap-2 border-t border-line", flush ? "p-2" : "px-5 py-3")}
          >
            {children}
          </OverlayFrame>
        )}
      </Modal>
    </ModalOverlay>
  );
}

import type { ReactNode } from "react";
import { Modal, ModalOverlay } from "react-aria-components";
import { cx } from "./cx.ts";
import { OverlayFrame } from "./overlay-frame.tsx";

/** Wraps a button and the Dialog, Sheet or PopoverPanel it opens. */
export { DialogTrigger } from "react-aria-components";

export interface DialogProps {
  title: string;
  /** Controlled; inside a DialogTrigger leave both out. */
  isOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** `alert` asks before something that cannot be undone: it does not close by a press outside. */
  role?: "dialog" | "alert";
  /** `full` takes the whole room, for what is looked at rather than filled in. */
  size?: "small" | "normal" | "wide" | "full";
  children: ReactNode | ((close: () => void) => ReactNode);
  /** Buttons at the end, the main one last. */
  footer?: ReactNode | ((close: () => void) => ReactNode);
}

const WIDTHS = {
  small: "sm:max-w-100",
  normal: "sm:max-w-130",
  wide: "sm:max-w-210",
  full: "h-[92dvh] sm:h-full sm:max-h-none sm:max-w-full",
} as const;

export const veilClass =
  "fixed inset-0 z-40 flex bg-veil transition-opacity duration-200 is-entering:opacity-0 is-exiting:opacity-0";

/** Centred on a desk, a sheet from below on a phone. Focus goes in and comes back; Escape closes. */
export function Dialog({
  title,
  isOpen,
  onOpenChange,
  role = "dialog",
  size = "normal",
  children,
  footer,
}: DialogProps) {
  return (
    <ModalOverlay
      {...(isOpen !== undefined && { isOpen })}
      {...(onOpenChange && { onOpenChange })}
      isDismissable={role === "dialog"}
      className={cx(veilClass, "items-end justify-center sm:items-center sm:p-6")}
    >
      <Modal
        className={cx(
          "max-h-[92dvh] w-full overflow-hidden rounded-t-lg bg-raised shadow-high transition-transform duration-200 sm:max-h-[86dvh] sm:rounded-lg",
          "is-entering:translate-y-6 is-exiting:translate-y-6 sm:is-entering:translate-y-2 sm:is-exiting:translate-y-2",
          WIDTHS[size],
        )}
      >
        {({ isExiting }) => (
          <OverlayFrame
            title={title}
            role={role === "alert" ? "alertdialog" : "dialog"}
            isLeaving={isExiting}
            footer={footer}
            bodyClass="min-h-0 flex-1 overflow-y-auto p-5"
            footerClass="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3 max-sm:[&>*]:flex-1"
          >
            {children}
          </OverlayFrame>
        )}
      </Modal>
    </ModalOverlay>
  );
}

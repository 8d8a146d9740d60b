import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as BaseDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { cx } from "./cx.ts";
import { IconButton } from "./icon-button.tsx";
import { InertWhenLeaving } from "./inert-when-leaving.tsx";
import { useUiWords } from "./locale-provider.tsx";

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
  const t = useUiWords();
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
          <InertWhenLeaving isLeaving={isExiting}>
            <BaseDialog
              role={role === "alert" ? "alertdialog" : "dialog"}
              className="flex h-full max-h-[inherit] flex-col outline-none"
            >
              {({ close }) => (
                <>
                  <header className="flex items-center justify-between gap-4 border-b border-line py-3 ps-5 pe-3">
                    <Heading slot="title" className="text-lg font-semibold">
                      {title}
                    </Heading>
                    <IconButton label={t("close")} size="small" onPress={close}>
                      <X aria-hidden />
                    </IconButton>
                  </header>
                  <div className="min-h-0 flex-1 overflow-y-auto p-5">
                    {typeof children === "function" ? children(close) : children}
                  </div>
                  {footer && (
                    <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3 max-sm:[&>*]:flex-1">
                      {typeof footer === "function" ? footer(close) : footer}
                    </footer>
                  )}
                </>
              )}
            </BaseDialog>
          </InertWhenLeaving>
        )}
      </Modal>
    </ModalOverlay>
  );
}

import { X } from "lucide-react";
import {
  UNSTABLE_ToastRegion as BaseRegion,
  UNSTABLE_Toast as BaseToast,
  Button,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
} from "react-aria-components";
import { cx } from "./cx.ts";
import { useUiWords } from "./locale-provider.tsx";
import { TONE_ICONS, type Tone } from "./tone.ts";

export interface ToastMessage {
  text: string;
  tone?: Tone;
  /** Takes the act back. */
  onUndo?: () => void;
}

/** How long news stays; longer with an undo, and it waits while the pointer or the focus is on it. */
const STAY = { plain: 5_000, undo: 10_000 } as const;

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** Says that something was done. What failed belongs beside the thing itself (Banner, a field's error). */
export function showToast(message: ToastMessage): void {
  queue.add(message, { timeout: message.onUndo ? STAY.undo : STAY.plain });
}

const ICON_TONES: Record<Tone, string> = {
  info: "text-on-toast",
  positive: "text-toast-positive",
  warning: "text-toast-warning",
  danger: "text-toast-danger",
};

/** Where toasts appear: once in a layout. A landmark that F6 reaches. */
export function ToastRegion() {
  const t = useUiWords();
  return (
    <BaseRegion
      queue={queue}
      aria-label={t("notifications")}
      className="fixed inset-x-4 bottom-4 z-50 in-[body:has([data-foot-bar])]:bottom-22 flex flex-col-reverse items-center gap-2 rounded-md sm:inset-x-auto sm:start-1/2 sm:min-w-80 sm:-translate-x-1/2 rtl:sm:translate-x-1/2"
    >
      {({ toast }) => {
        const { text, tone = "positive", onUndo } = toast.content;
        const Icon = TONE_ICONS[tone];
        return (
          <BaseToast
            toast={toast}
            className="flex min-h-11 w-full max-w-120 items-center gap-2.5 rounded-md bg-toast py-1.5 ps-3.5 pe-1.5 text-on-toast shadow-high"
          >
            <Icon aria-hidden className={cx("size-4.5 shrink-0", ICON_TONES[tone])} />
            <ToastContent className="min-w-0 flex-1">
              <Text slot="title">{text}</Text>
            </ToastContent>
            {onUndo && (
              <Button
                onPress={() => {
                  onUndo();
                  queue.close(toast.key);
                }}
                className="h-8 rounded-sm px-2.5 font-medium underline underline-offset-3 is-hovered:bg-toast-hover coarse:h-11"
              >
                {t("undo")}
              </Button>
            )}
            <Button
              slot="close"
              aria-label={t("close")}
              className="grid size-8 shrink-0 place-items-center rounded-sm is-hovered:bg-toast-hover coarse:size-11"
            >
              <X aria-hidden className="size-4" />
            </Button>
          </BaseToast>
        );
      }}
    </BaseRegion>
  );
}

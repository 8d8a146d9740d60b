import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as BaseDialog, Heading } from "react-aria-components";
import { IconButton } from "./icon-button.tsx";
import { InertWhenLeaving } from "./inert-when-leaving.tsx";
import { useUiWords } from "./locale-provider.tsx";

type Part = ReactNode | ((close: () => void) => ReactNode);

/** What dialogs and sheets have in common: a title with a way out, what they hold, and their buttons. */
export function OverlayFrame(props: {
  title: string;
  role?: "dialog" | "alertdialog";
  isLeaving: boolean;
  children: Part;
  footer: Part;
  bodyClass: string;
  footerClass: string;
}) {
  const t = useUiWords();
  const put = (part: Part, close: () => void) => (typeof part === "function" ? part(close) : part);
  return (
    <InertWhenLeaving isLeaving={props.isLeaving}>
      <BaseDialog role={props.role ?? "dialog"} className="flex h-full max-h-[inherit] flex-col outline-none">
        {({ close }) => (
          <>
            <header className="flex items-center justify-between gap-4 border-b border-line py-3 ps-5 pe-3">
              <Heading slot="title" className="min-w-0 text-lg font-semibold wrap-anywhere">
                {props.title}
              </Heading>
              <IconButton label={t("close")} size="small" onPress={close}>
                <X aria-hidden />
              </IconButton>
            </header>
            <div className={props.bodyClass}>{put(props.children, close)}</div>
            {props.footer && <footer className={props.footerClass}>{put(props.footer, close)}</footer>}
          </>
        )}
      </BaseDialog>
    </InertWhenLeaving>
  );
}

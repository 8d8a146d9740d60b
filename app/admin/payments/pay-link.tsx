import { useFetcher } from "@remix-run/react";
import { Link2, MessageCircle } from "lucide-react";
import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { CopyButton } from "#app/ui/copy-button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Outcome } from "../outcome.ts";
import { useWords } from "../use-words.ts";
import { paymentMessages } from "./messages.ts";
import type { PayLink } from "./types.ts";

type Answer = Extract<Outcome, { ok: false }> | { ok: true; payLink: PayLink };

/** Asks the buyer to pay online: the link, to be copied or sent. */
export function PayLinkButton({ action }: { action: string }) {
  const t = useWords(paymentMessages);
  const fetcher = useFetcher<Answer>();
  const [isOpen, setOpen] = useState(false);
  const isBusy = fetcher.state !== "idle";
  const answer = isBusy ? undefined : fetcher.data;
  return (
    <>
      <Button
        size="small"
        isPending={isBusy}
        onPress={() => {
          setOpen(true);
          fetcher.submit({ intent: "link" }, { method: "post", action });
        }}
      >
        <Link2 aria-hidden />
        {t("link")}
      </Button>
      {isOpen && answer?.ok && <LinkDialog {...answer.payLink} onClose={() => setOpen(false)} />}
      {isOpen && answer?.ok === false && <Banner tone="danger" title={answer.message} live />}
    </>
  );
}

function LinkDialog({ link, whatsapp, opens, onClose }: PayLink & { onClose: () => void }) {
  const t = useWords(paymentMessages);
  return (
    <Dialog
      title={t("link")}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <a
            href={whatsapp}
            target="_blank"
            rel="noopener noreferrer"
            className={buttonClass("secondary", "normal", "hover:bg-hover")}
          >
            <MessageCircle aria-hidden />
            {t("sendLink")}
          </a>
          <CopyButton text={link} label={t("copy")} copiedLabel={t("copied")} />
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {!opens && <Banner tone="warning" title={t("linkNoProvider")} />}
        <TextField label={t("link")} description={t("linkText")} value={link} dir="ltr" isReadOnly />
      </div>
    </Dialog>
  );
}

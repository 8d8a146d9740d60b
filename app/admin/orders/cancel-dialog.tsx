import type { FetcherWithComponents } from "@remix-run/react";
import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Outcome } from "../outcome.ts";
import { useWords } from "../use-words.ts";
import { orderMessages } from "./messages.ts";

const REASONS = ["unreachable", "changed_mind", "duplicate", "wrong_address", "fake"] as const;

/** Asks why, with the usual answers one press away. */
export function CancelDialog(props: {
  number: string;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  fetcher: FetcherWithComponents<Outcome>;
}) {
  const t = useWords(orderMessages);
  const [reason, setReason] = useState("");
  const { data } = props.fetcher;
  return (
    <Dialog
      role="alert"
      title={t("cancelTitle", { number: props.number })}
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      footer={(close) => (
        <>
          <Button onPress={close}>{t("keep")}</Button>
          <Button
            tone="danger"
            isPending={props.fetcher.state !== "idle"}
            onPress={() => props.fetcher.submit({ intent: "cancel", reason }, { method: "post" })}
          >
            {t("cancel")}
          </Button>
        </>
      )}
    >
      <div className="flex flex-col gap-4">
        <p>{t("cancelText")}</p>
        {data?.ok === false && <Banner tone="danger" title={data.message} live />}
        <TextField
          label={t("cancelReason")}
          description={t("cancelReasonHint")}
          value={reason}
          onChange={setReason}
          maxLength={500}
          optional
        />
        <div className="flex flex-wrap gap-1.5">
          {REASONS.map((each) => (
            <Button key={each} size="small" onPress={() => setReason(t(`reason.${each}`))}>
              {t(`reason.${each}`)}
            </Button>
          ))}
        </div>
      </div>
    </Dialog>
  );
}

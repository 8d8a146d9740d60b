import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Outcome } from "../outcome.ts";
import { useWords } from "../use-words.ts";
import { customerMessages } from "./messages.ts";

/** Cannot be undone: whoever does it types the number of whom it is about. */
export function EraseDialog({ id }: { id: string }) {
  const t = useWords(customerMessages);
  const fetcher = useFetcher<Outcome<"saved">>();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const error = fetcher.data?.ok === false ? fetcher.data.message : undefined;
  return (
    <>
      <Button tone="danger" onPress={() => setOpen(true)}>
        {t("erase")}
      </Button>
      <Dialog
        role="alert"
        size="small"
        title={t("eraseTitle")}
        isOpen={open}
        onOpenChange={setOpen}
        footer={(close) => (
          <>
            <Button onPress={close}>{t("keep")}</Button>
            <Button
              tone="danger"
              isPending={fetcher.state !== "idle"}
              isDisabled={!typed.trim()}
              onPress={() =>
                fetcher.submit(
                  { intent: "erase", confirm: typed },
                  { method: "post", action: `/admin/customers/${id}` },
                )
              }
            >
              {t("eraseAction")}
            </Button>
          </>
        )}
      >
        <p className="mb-4">{t("eraseText")}</p>
        <TextField label={t("eraseConfirm")} dir="ltr" type="tel" value={typed} onChange={setTyped} error={error} />
      </Dialog>
    </>
  );
}

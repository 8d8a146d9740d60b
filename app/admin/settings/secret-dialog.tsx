import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useWords } from "../use-words.ts";
import { settingsMessages } from "./messages.ts";

/** Shows a secret the one time it can be shown. */
export function SecretDialog(props: { title: string; text: string; secret: string; onClose: () => void }) {
  const t = useWords(settingsMessages);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(props.secret);
    setCopied(true);
  };
  return (
    <Dialog
      role="alert"
      title={props.title}
      isOpen
      onOpenChange={(open) => !open && props.onClose()}
      footer={(close) => (
        <>
          <Button onPress={close}>{t("done")}</Button>
          <Button tone="primary" onPress={copy}>
            {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
            {copied ? t("copied") : t("copy")}
          </Button>
        </>
      )}
    >
      <TextField label={props.text} value={props.secret} dir="ltr" isReadOnly />
    </Dialog>
  );
}

import { Button } from "#app/ui/button.tsx";
import { CopyButton } from "#app/ui/copy-button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useWords } from "../use-words.ts";
import { settingsMessages } from "./messages.ts";

/** Shows a secret the one time it can be shown. */
export function SecretDialog(props: { title: string; text: string; secret: string; onClose: () => void }) {
  const t = useWords(settingsMessages);
  return (
    <Dialog
      role="alert"
      title={props.title}
      isOpen
      onOpenChange={(open) => !open && props.onClose()}
      footer={(close) => (
        <>
          <Button onPress={close}>{t("done")}</Button>
          <CopyButton text={props.secret} label={t("copy")} copiedLabel={t("copied")} />
        </>
      )}
    >
      <TextField label={props.text} value={props.secret} dir="ltr" isReadOnly />
    </Dialog>
  );
}

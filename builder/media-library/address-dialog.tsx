import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { mediaWords } from "../words/media.ts";
import { uploadWords } from "../words/uploads.ts";
import { useWords } from "../words/use-words.ts";

/** Takes a file over from the web. `onFetch` answers what is wrong, or nothing. */
export function AddressDialog(props: {
  start: string;
  onFetch(url: string): Promise<string | undefined>;
  onClose(): void;
}) {
  const t = useWords(mediaWords);
  const uploadText = useWords(uploadWords);
  const [url, setUrl] = useState(props.start);
  const [message, setMessage] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    const wrong = await props.onFetch(url);
    setBusy(false);
    if (wrong === undefined) props.onClose();
    else setMessage(wrong);
  };
  return (
    <Dialog
      title={t("fromAddress")}
      size="small"
      isOpen
      onOpenChange={(open) => !open && props.onClose()}
      footer={
        <>
          <Button onPress={props.onClose}>{t("cancel")}</Button>
          <Button tone="primary" isPending={busy} onPress={() => void send()}>
            {uploadText("fetch")}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void send();
        }}
      >
        {message && <Banner tone="danger" title={message} live />}
        <TextField
          label={uploadText("address")}
          description={uploadText("addressHelp")}
          value={url}
          onChange={setUrl}
          type="url"
          dir="ltr"
          maxLength={2000}
          autoFocus
        />
      </form>
    </Dialog>
  );
}

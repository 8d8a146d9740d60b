import { RefreshCw } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { showToast } from "#app/ui/toast.tsx";
import type { MediaItem, MediaPort, MediaRefusal } from "../ports.ts";
import { assetWords } from "../words/asset.ts";
import { useWords } from "../words/use-words.ts";
import { useRefusalText } from "./use-refusal-text.ts";

interface ReplaceProps {
  item: MediaItem;
  port: MediaPort;
  onRead(): void;
  onReload(): void;
  onRefused(refusal: MediaRefusal | undefined): void;
}

/** Shows another file wherever the asset is shown. */
export function ReplaceButton({ item, port, onRead, onReload, onRefused }: ReplaceProps) {
  const assetText = useWords(assetWords);
  const why = useRefusalText();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const replace = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    const done = await port.upload(file, { folder: null, replaces: item.id }).catch(() => null);
    setBusy(false);
    if (!done?.ok) return onRefused({ code: "failed", ...done?.refusal, message: why(done?.refusal) });
    onRefused(undefined);
    showToast({ text: assetText("replaced") });
    onRead();
    onReload();
  };
  return (
    <>
      <Button isPending={busy} onPress={() => input.current?.click()}>
        <RefreshCw aria-hidden />
        {assetText("replace")}
      </Button>
      <input
        ref={input}
        type="file"
        aria-label={assetText("replace")}
        accept={item.kind === "video" ? "video/mp4,video/webm" : "image/jpeg,image/png,image/webp,image/avif,image/gif"}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          void replace(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
    </>
  );
}

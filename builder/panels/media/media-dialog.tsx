import { useCallback, useEffect, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { FileDrop } from "#app/ui/file-drop.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import type { ImageValue } from "#blocks/contract/index.ts";
import type { MediaItem, UploadRefusal } from "../../ports.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor } from "../editor-context.tsx";

export interface MediaDialogProps {
  isOpen: boolean;
  onOpenChange(open: boolean): void;
  onPick(image: ImageValue): void;
}

/** The shop's pictures: find one, or add one. */
export function MediaDialog({ isOpen, onOpenChange, onPick }: MediaDialogProps) {
  const t = useWords(inspectorWords);
  return (
    <Dialog title={t("library")} isOpen={isOpen} onOpenChange={onOpenChange} size="wide">
      {isOpen && (
        <Library
          onPick={(image) => {
            onPick(image);
            onOpenChange(false);
          }}
        />
      )}
    </Dialog>
  );
}

function Library({ onPick }: { onPick(image: ImageValue): void }) {
  const t = useWords(inspectorWords);
  const { ports } = useEditor();
  const [search, setSearch] = useState("");
  const [items, setItems] = useState<MediaItem[] | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<UploadRefusal["code"] | null>(null);
  const [uploading, setUploading] = useState(false);

  const load = useCallback(
    async (query: string, from?: string) => {
      const page = await ports.media.list({ search: query, ...(from !== undefined && { cursor: from }) });
      setItems((old) => (from === undefined ? page.items : [...(old ?? []), ...page.items]));
      setCursor(page.nextCursor);
    },
    [ports],
  );
  useEffect(() => {
    const timer = setTimeout(() => void load(search).catch(() => setRefusal("media.failed")), search ? 250 : 0);
    return () => clearTimeout(timer);
  }, [search, load]);

  const upload = async ([file]: File[]) => {
    if (!file) return;
    setUploading(true);
    setRefusal(null);
    const outcome = await ports.media.upload(file).catch(() => null);
    setUploading(false);
    if (outcome?.ok) onPick(outcome.value.image);
    else setRefusal(outcome?.refusal.code ?? "media.failed");
  };

  return (
    <div className="flex flex-col gap-4">
      <FileDrop
        label={t("upload")}
        description={t("libraryDrop")}
        accept="image/jpeg,image/png,image/webp,image/avif"
        isDisabled={uploading}
        onFiles={(files) => void upload(files)}
      />
      {uploading && <p role="status">{t("uploading")}</p>}
      {refusal && (
        <p role="alert" className="text-red-11">
          {t(mediaWord(refusal))}
        </p>
      )}
      <SearchField label={t("librarySearch")} value={search} onChange={setSearch} />
      {items?.length === 0 && <p className="py-6 text-center text-soft">{t("libraryEmpty")}</p>}
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(120px,1fr))] gap-3">
        {items?.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              onClick={() => onPick(item.image)}
              className="group flex w-full flex-col gap-1 rounded-sm text-start"
            >
              <span className="grid aspect-square place-items-center overflow-hidden rounded-sm border border-line bg-sunken group-hover:border-accent">
                <img src={item.thumbnailUrl} alt="" loading="lazy" className="size-full object-cover" />
              </span>
              <span className="truncate text-sm">
                <bdi>{item.name}</bdi>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {cursor !== null && (
        <Button onPress={() => void load(search, cursor).catch(() => setRefusal("media.failed"))}>{t("more")}</Button>
      )}
    </div>
  );
}

const MEDIA_WORDS = {
  "media.too-large": "media.too-large",
  "media.not-an-image": "media.not-an-image",
  "media.failed": "media.failed",
  "signed-out": "media.signed-out",
  forbidden: "media.forbidden",
} as const;

function mediaWord(code: UploadRefusal["code"]): (typeof MEDIA_WORDS)[UploadRefusal["code"]] {
  return MEDIA_WORDS[code];
}

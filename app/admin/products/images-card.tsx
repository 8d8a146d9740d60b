import { useFetcher } from "@remix-run/react";
import { Trash2 } from "lucide-react";
import { memo, useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { Banner } from "#app/ui/banner.tsx";
import { Card } from "#app/ui/card.tsx";
import { DialogTrigger } from "#app/ui/dialog.tsx";
import { FileDrop } from "#app/ui/file-drop.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { PopoverPanel } from "#app/ui/popover-panel.tsx";
import { SortableList } from "#app/ui/sortable-list.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { mediaHref } from "../media-href.ts";
import { Picture } from "../picture.tsx";
import { drawnBy } from "./drawn-by.ts";
import type { CardProps } from "./text-card.tsx";
import type { ImageDraft } from "./types.ts";

type Uploaded = { ok: true; images: { src: string; width: number; height: number }[] } | { ok: false; message: string };

/** The product's pictures: dragged into order (or moved with the keyboard), described, added and removed. */
export const ImagesCard = memo(function ImagesCard({ draft, patch, t, language }: CardProps) {
  const { images } = draft;
  const fetcher = useFetcher<Uploaded>();
  useAddUploaded(fetcher.data, images, (next) => patch({ images: next }));
  const change = (src: string, alt: string) =>
    patch({
      images: images.map((image) => (image.src === src ? { ...image, alt: { ...image.alt, [language]: alt } } : image)),
    });
  return (
    <Card title={t("photos")} description={images.length > 1 ? t("photosOrder") : undefined}>
      {images.length > 0 && (
        <SortableList
          label={t("photos")}
          items={images.map((image, index) => ({ ...image, number: index + 1 }))}
          idOf={(image) => image.src}
          nameOf={(image) => t("photo", { number: image.number })}
          onReorder={(next) => patch({ images: next.map(({ number: _, ...image }) => image) })}
          className="mb-4 grid grid-cols-[repeat(auto-fill,minmax(132px,1fr))] gap-3"
          itemClassName="relative rounded-md border border-line bg-sunken p-1.5"
        >
          {(image, handle) => (
            <>
              <Picture src={mediaHref(image.src)} className="aspect-square w-full" />
              <div className="mt-1 flex items-center justify-between">
                {handle}
                <DialogTrigger>
                  <Button className="h-8 min-w-0 truncate rounded-sm px-1.5 text-sm text-soft underline decoration-neutral-7 underline-offset-3 is-hovered:bg-hover coarse:h-11">
                    {image.alt[language] || t("photoEdit")}
                  </Button>
                  <PopoverPanel label={t("photoAlt")}>
                    <TextField
                      className="w-64"
                      label={t("photoAlt")}
                      description={t("photoAltHelp")}
                      value={image.alt[language] ?? ""}
                      onChange={(alt) => change(image.src, alt)}
                      maxLength={300}
                    />
                  </PopoverPanel>
                </DialogTrigger>
                <IconButton
                  label={t("photoRemove", { number: image.number })}
                  size="small"
                  onPress={() => patch({ images: images.filter((each) => each.src !== image.src) })}
                >
                  <Trash2 aria-hidden />
                </IconButton>
              </div>
            </>
          )}
        </SortableList>
      )}
      {fetcher.data?.ok === false && <Banner tone="danger" title={fetcher.data.message} live className="mb-3" />}
      <FileDrop
        label={t("photos")}
        description={fetcher.state === "idle" ? t("photosHelp") : t("uploading")}
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
        multiple
        isDisabled={fetcher.state !== "idle"}
        onFiles={(files) => {
          const form = new FormData();
          for (const file of files) form.append("file", file);
          fetcher.submit(form, { method: "post", action: "/admin/media/upload", encType: "multipart/form-data" });
        }}
      />
    </Card>
  );
}, drawnBy("images"));

/** Each answer adds its pictures once, behind those that are there. */
function useAddUploaded(data: Uploaded | undefined, images: ImageDraft[], onImages: (images: ImageDraft[]) => void) {
  const added = useRef<unknown>(undefined);
  useEffect(() => {
    if (!data?.ok || added.current === data) return;
    added.current = data;
    const fresh = data.images.filter((image) => !images.some((each) => each.src === image.src));
    onImages([...images, ...fresh.map((image) => ({ ...image, alt: {} }))]);
  }, [data, images, onImages]);
}

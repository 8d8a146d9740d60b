import { useFetcher } from "@remix-run/react";
import { Trash2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { directionOf, type Locale } from "#app/commerce/kernel/locale.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Card } from "#app/ui/card.tsx";
import { FileDrop } from "#app/ui/file-drop.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { mediaHref } from "../media-href.ts";
import { Picture } from "../picture.tsx";
import type { CollectionWords } from "./rule-editor.tsx";
import type { CollectionImage } from "./types.ts";

type Uploaded = { ok: true; images: Omit<CollectionImage, "alt">[] } | { ok: false; message: string };

interface ImageCardProps {
  image: CollectionImage | null;
  onChange: (image: CollectionImage | null) => void;
  language: Locale;
  t: CollectionWords;
}

/** The collection's picture, with what is seen on it. */
export function ImageCard({ image, onChange, language, t }: ImageCardProps) {
  const fetcher = useFetcher<Uploaded>();
  const taken = useRef<unknown>(undefined);
  useEffect(() => {
    const [fresh] = fetcher.data?.ok ? fetcher.data.images : [];
    if (!fresh || taken.current === fetcher.data) return;
    taken.current = fetcher.data;
    onChange({ ...fresh, alt: {} });
  }, [fetcher.data, onChange]);
  return (
    <Card title={t("image")} description={t("imageHelp")}>
      {image && (
        <div className="mb-4 flex items-start gap-3">
          <Picture src={mediaHref(image.src)} className="size-24" />
          <TextField
            className="min-w-0 flex-1"
            label={t("imageAlt")}
            value={image.alt[language] ?? ""}
            onChange={(alt) => onChange({ ...image, alt: { ...image.alt, [language]: alt } })}
            maxLength={300}
            lang={language}
            dir={directionOf(language)}
          />
          <IconButton label={t("imageRemove")} onPress={() => onChange(null)}>
            <Trash2 aria-hidden />
          </IconButton>
        </div>
      )}
      {fetcher.data?.ok === false && <Banner tone="danger" title={fetcher.data.message} live className="mb-3" />}
      <FileDrop
        label={t("image")}
        description={t("imageFormats")}
        accept="image/jpeg,image/png,image/webp,image/avif"
        isDisabled={fetcher.state !== "idle"}
        onFiles={(files) => {
          const form = new FormData();
          for (const file of files.slice(0, 1)) form.append("file", file);
          fetcher.submit(form, { method: "post", action: "/admin/media/upload", encType: "multipart/form-data" });
        }}
      />
    </Card>
  );
}

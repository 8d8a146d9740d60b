import { Film, Info, Sparkles, TriangleAlert } from "lucide-react";
import type { DragEvent } from "react";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { cx } from "#app/ui/cx.ts";
import { IconButton } from "#app/ui/icon-button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { MediaItem } from "../ports.ts";
import { mediaWords } from "../words/media.ts";
import { useWords } from "../words/use-words.ts";
import { fileSize } from "./file-size.ts";

export interface MediaTileProps {
  item: MediaItem;
  isSelected: boolean;
  /** Shift was held: everything since the last one. */
  onSelect(chosen: boolean, extend: boolean): void;
  onOpen(): void;
  /** In a picker a press chooses, and a button beside it opens. */
  onPick?: (() => void) | undefined;
  onDragStart?(event: DragEvent): void;
  mayWrite: boolean;
}

export function MediaTile({ item, isSelected, onSelect, onOpen, onPick, onDragStart, mayWrite }: MediaTileProps) {
  const t = useWords(mediaWords);
  return (
    <li
      className={cx(
        "group relative flex min-w-0 flex-col overflow-hidden rounded-md border bg-surface",
        isSelected ? "border-accent ring-1 ring-accent" : "border-line",
      )}
      draggable={mayWrite}
      onDragStart={onDragStart}
    >
      <button
        type="button"
        data-asset={item.id}
        aria-label={onPick ? `${t("use")} ${item.name}` : t("open", { name: item.name })}
        onClick={onPick ?? onOpen}
        className="block rounded-md -outline-offset-2"
      >
        <Thumbnail item={item} className="aspect-square" />
        <span className="block truncate px-2 pt-1.5 pb-2 text-start text-sm">
          <bdi>{item.name}</bdi>
        </span>
      </button>
      {mayWrite && (
        <span
          className={cx(
            "absolute start-1.5 top-1.5 rounded-sm bg-surface/90 px-1 pt-0.5 opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 coarse:p-0 coarse:opacity-100",
            isSelected && "opacity-100",
          )}
        >
          <Checkbox label={t("select", { name: item.name })} labelHidden checked={isSelected} onToggle={onSelect} />
        </span>
      )}
      {onPick && (
        <span className="absolute end-1 top-1 rounded-sm bg-surface/90">
          <IconButton label={t("details")} size="small" onPress={onOpen}>
            <Info aria-hidden />
          </IconButton>
        </span>
      )}
    </li>
  );
}

export function MediaRow({ item, isSelected, onSelect, onOpen, onPick, onDragStart, mayWrite }: MediaTileProps) {
  const t = useWords(mediaWords);
  const { locale } = useLocaleValue();
  return (
    <li
      className={cx(
        "flex items-center gap-3 border-b border-line px-2 py-1.5 last:border-0",
        isSelected && "bg-accent-2",
      )}
      draggable={mayWrite}
      onDragStart={onDragStart}
    >
      {mayWrite && (
        <Checkbox label={t("select", { name: item.name })} labelHidden checked={isSelected} onToggle={onSelect} />
      )}
      <button
        type="button"
        data-asset={item.id}
        aria-label={onPick ? `${t("use")} ${item.name}` : t("open", { name: item.name })}
        onClick={onPick ?? onOpen}
        className="flex min-w-0 flex-1 items-center gap-3 rounded-sm text-start"
      >
        <Thumbnail item={item} className="size-11 shrink-0 rounded-sm border border-line" small />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">
            <bdi>{item.name}</bdi>
          </span>
          <span className="block truncate text-sm text-soft">
            {[item.width > 0 && `${item.width} × ${item.height}`, fileSize(item.bytes, locale)]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </span>
        <span className="w-24 text-sm text-soft max-md:hidden">{t("uses", { count: item.uses })}</span>
        <RelativeTime
          at={Date.parse(item.createdAt)}
          className="w-28 text-sm whitespace-nowrap text-soft max-lg:hidden"
        />
      </button>
      {onPick && (
        <IconButton label={t("details")} size="small" onPress={onOpen}>
          <Info aria-hidden />
        </IconButton>
      )}
    </li>
  );
}

/** A logo, a banner: cropped to a square, nobody would know it. */
const isBand = ({ width, height }: MediaItem) => height > 0 && (width / height > 2.2 || height / width > 2.2);

function Thumbnail({ item, className, small }: { item: MediaItem; className: string; small?: boolean }) {
  const t = useWords(mediaWords);
  const lacks = item.kind !== "video" && !item.isDecorative && Object.keys(item.alt).length === 0;
  return (
    <span className={cx("relative grid place-items-center overflow-hidden bg-sunken", className)}>
      {item.thumbnailUrl ? (
        <img
          src={item.thumbnailUrl}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          className={cx("absolute inset-0 size-full bg-plate", isBand(item) ? "object-contain p-2" : "object-cover")}
          style={item.focal ? { objectPosition: `${item.focal.x}% ${item.focal.y}%` } : undefined}
        />
      ) : (
        <Film aria-hidden className={cx("text-soft", small ? "size-5" : "size-8")} strokeWidth={1.5} />
      )}
      {!small && item.kind !== "image" && (
        <span className="absolute end-1.5 bottom-1.5 flex items-center gap-1 rounded-sm bg-surface/90 px-1.5 py-0.5 text-xs">
          {item.kind === "video" ? (
            <Film aria-hidden className="size-3" />
          ) : (
            <Sparkles aria-hidden className="size-3" />
          )}
          {t(item.kind === "video" ? "video" : "animation")}
        </span>
      )}
      {!small && lacks && (
        <span
          title={t("missingAlt")}
          className="absolute start-1.5 bottom-1.5 grid size-6 place-items-center rounded-sm bg-surface/90 text-amber-11"
        >
          <TriangleAlert aria-hidden className="size-3.5" />
          <span className="sr-only">{t("missingAlt")}</span>
        </span>
      )}
    </span>
  );
}

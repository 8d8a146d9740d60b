import type { Asset } from "#app/media/index.server.ts";
import type { MediaItem } from "#builder/ports.ts";
import { mediaHref } from "../media-href.ts";

/** An asset as the library shows it. What was replaced is shown by its file, whose address is not in anybody's cache. */
export function mediaItem(asset: Asset): MediaItem {
  const { id, src, kind, name, folder, alt, isDecorative, focal, width, height, bytes, author, uses, version } = asset;
  return {
    ...{ id, src, kind, name, folder, alt, isDecorative, focal, width, height, bytes, author, uses, version },
    duration: asset.duration,
    originalBytes: asset.original?.bytes ?? null,
    createdAt: new Date(asset.createdAt).toISOString(),
    trashedAt: asset.trashedAt === null ? null : new Date(asset.trashedAt).toISOString(),
    url: `/${asset.file}`,
    thumbnailUrl: kind === "video" ? null : mediaHref(asset.file),
  };
}

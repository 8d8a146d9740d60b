import type { AppLoadContext } from "@remix-run/node";
import sharp from "sharp";
import type { MediaItem } from "#builder/ports.ts";
import { mediaHref } from "../media-href.ts";

type Files = AppLoadContext["app"]["files"];

const PAGE = 60;
const PICTURE = /\.(webp|avif|jpe?g|png|gif)$/i;

/** The shop's pictures, newest first. A cursor is how many have been shown. */
export async function listMedia(
  files: Files,
  { search, cursor }: { search: string; cursor: string | null },
): Promise<{ items: MediaItem[]; nextCursor: string | null }> {
  const wanted = search.toLowerCase();
  const all = await files.list();
  const found = all.filter(({ name }) => PICTURE.test(name) && name.toLowerCase().includes(wanted));
  found.sort((a, b) => b.changedAt - a.changedAt || (a.name < b.name ? -1 : 1));
  const from = Math.max(0, Number.parseInt(cursor ?? "0", 10) || 0);
  const shown = await Promise.all(found.slice(from, from + PAGE).map(({ name }) => mediaItem(files, name)));
  const next = from + PAGE;
  return { items: shown.filter((each) => each !== null), nextCursor: next < found.length ? String(next) : null };
}

async function mediaItem(files: Files, name: string): Promise<MediaItem | null> {
  const path = await files.local(name);
  if (!path) return null;
  const { width, height } = await sharp(path).metadata();
  return itemOf({ src: `media/${name}`, width, height });
}

/** A stored picture as the editor lists it. */
export function itemOf(image: { src: string; width: number; height: number }): MediaItem {
  return {
    id: image.src,
    name: image.src.slice(image.src.lastIndexOf("/") + 1),
    image: { ...image, alt: {} },
    thumbnailUrl: mediaHref(image.src) ?? "",
  };
}

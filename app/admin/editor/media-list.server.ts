import { readdir, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import sharp from "sharp";
import type { MediaItem } from "#builder/ports.ts";
import { mediaHref } from "../media-href.ts";

const PAGE = 60;
const PICTURE = /\.(webp|avif|jpe?g|png|gif)$/i;

/** The shop's pictures, newest first. A cursor is how many have been shown. */
export async function listMedia(
  data: string,
  { search, cursor }: { search: string; cursor: string | null },
): Promise<{ items: MediaItem[]; nextCursor: string | null }> {
  const folder = join(data, "media");
  const wanted = search.toLowerCase();
  const names = (await filesIn(folder)).filter((name) => PICTURE.test(name) && name.toLowerCase().includes(wanted));
  const dated = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));
  dated.sort((a, b) => b.at - a.at || (a.name < b.name ? -1 : 1));
  const from = Math.max(0, Number.parseInt(cursor ?? "0", 10) || 0);
  const items = await Promise.all(dated.slice(from, from + PAGE).map(({ name }) => mediaItem(folder, name)));
  const next = from + PAGE;
  return { items, nextCursor: next < dated.length ? String(next) : null };
}

async function mediaItem(folder: string, name: string): Promise<MediaItem> {
  const { width, height } = await sharp(join(folder, name)).metadata();
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

async function filesIn(folder: string): Promise<string[]> {
  try {
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    return found.filter((each) => each.isFile()).map((each) => relative(folder, join(each.parentPath, each.name)));
  } catch (error) {
    // A shop that has taken in no picture yet has no folder for them either.
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

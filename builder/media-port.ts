import type { Locale, LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import type { ImageValue } from "#blocks/contract/index.ts";

export type MediaKind = "image" | "animation" | "video";
export type MediaSort = "newest" | "oldest" | "name" | "largest";

/** A picture or a video of the shop's library. */
export interface MediaItem {
  id: string;
  /** Media key: what documents hold. */
  src: string;
  kind: MediaKind;
  name: string;
  /** null: in no folder. */
  folder: string | null;
  alt: LocalizedText;
  isDecorative: boolean;
  focal: { x: number; y: number } | null;
  /** Pixels; 0 where nobody can tell. */
  width: number;
  height: number;
  bytes: number;
  /** Of a video, in ms; null where nobody can tell. */
  duration: number | null;
  /** Of the picture as it came; null where it was not kept. */
  originalBytes: number | null;
  author: string;
  /** Products, collections and newest versions of documents that show it. */
  uses: number;
  version: number;
  /** ISO 8601. */
  createdAt: string;
  trashedAt: string | null;
  /** Where the browser finds the file itself. */
  url: string;
  /** A small version for lists; null where there is none (videos). */
  thumbnailUrl: string | null;
}

export interface MediaFolder {
  id: string;
  name: string;
  parent: string | null;
  count: number;
}

/** Which part of the library is looked at. */
export type MediaPlace = { in: "all" } | { in: "loose" } | { in: "trash" } | { in: "folder"; id: string };

export interface MediaQuery {
  place: MediaPlace;
  search: string;
  kind: MediaKind | null;
  size: "large" | "small" | null;
  lacks: "uses" | "alt" | null;
  sort: MediaSort;
  cursor?: string;
}

export interface MediaPage {
  items: MediaItem[];
  nextCursor: string | null;
  /** In all, whatever the page. */
  count: number;
  bytes: number;
}

export interface MediaUse {
  id: string;
  /** A page's use, a document's kind, `product` or `collection`. */
  kind: string;
  title: string;
  href: string;
  state: "shown" | "scheduled" | "draft" | "earlier";
}

export interface MediaDetails {
  item: MediaItem;
  /** `bytes` null: made when it is first asked for. */
  sizes: { width: number; format: string; bytes: number | null }[];
  uses: MediaUse[];
}

/** Something done in the library. */
export type MediaAct =
  /** `name`: what people will call it; else the last part of the address. */
  | { intent: "fetch"; url: string; folder: string | null; name?: string }
  | {
      intent: "edit";
      id: string;
      version: number;
      name: string;
      alt: LocalizedText;
      isDecorative: boolean;
      focal: { x: number; y: number } | null;
    }
  | { intent: "move"; ids: readonly string[]; folder: string | null }
  | { intent: "describe"; ids: readonly string[]; isDecorative?: boolean; alt?: { locale: Locale; text: string } }
  | { intent: "trash"; ids: readonly string[] }
  | { intent: "restore"; ids: readonly string[] }
  | { intent: "sweep"; dry: boolean }
  /** Draws a picture anew of what came. */
  | { intent: "redraw"; id: string }
  | { intent: "folder.create"; name: string; parent: string | null }
  | { intent: "folder.change"; id: string; name?: string; parent?: string | null }
  | { intent: "folder.remove"; id: string; keepContents: boolean };

/** What an act came to; each brings its own part. */
export interface MediaDone {
  item?: MediaItem;
  /** How many it was done to. */
  count?: number;
  /** Those that stayed because something shows them. */
  kept?: number;
  /** What a sweep found. */
  found?: { id: string; name: string; bytes: number }[];
  /** Ids that it was done to. */
  ids?: string[];
}

/**
 * Why the library refused, in words of the person at work; `forbidden`, which the server has no words for, is said by who asked.
 * `item`: as it stands now, where somebody was faster.
 */
export interface MediaRefusal {
  code: string;
  message: string;
  item?: MediaItem;
}

export interface MediaPort {
  list(query: MediaQuery): Promise<MediaPage>;
  folders(): Promise<MediaFolder[]>;
  /** null where there is none. */
  details(id: string): Promise<MediaDetails | null>;
  do(act: MediaAct): Promise<Result<MediaDone, MediaRefusal>>;
  /**
   * Takes a file in; with `replaces`, shows it wherever that asset is shown.
   * @param onProgress how much of it has been sent, 0 to 1
   */
  upload(
    file: File,
    options: { folder: string | null; replaces?: string; onProgress?(part: number): void },
  ): Promise<Result<MediaItem, MediaRefusal>>;
  /** Where the picture as it came is handed over as a file. */
  originalUrl(id: string): string;
  /** Does the shop have this file? `src`: media key. */
  has(src: string): Promise<boolean>;
  /** The address at which the browser sees a stored picture. */
  url(image: Pick<ImageValue, "src">): string;
}

import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Refusal } from "#app/commerce/kernel/result.ts";

export const ASSET_KINDS = ["image", "animation", "video"] as const;
/** `animation`: a picture that moves; it is shown as it is, never in other sizes, except as a still one. */
export type AssetKind = (typeof ASSET_KINDS)[number];

export const ASSET_SORTS = ["newest", "oldest", "name", "largest"] as const;
export type AssetSort = (typeof ASSET_SORTS)[number];

/** Something the shop has taken in. */
export interface Asset {
  id: string;
  /** The key that documents and products hold: `media/ab/abcdef….webp`. It never changes. */
  src: string;
  /** The key of the file that is shown under it: another one once the file was replaced. */
  file: string;
  kind: AssetKind;
  /** As people call it; at first the name the file came with. */
  name: string;
  /** null: in no folder. */
  folder: string | null;
  alt: LocalizedText;
  /** It says nothing that the words beside it do not: readers skip it, and no description is missed. */
  isDecorative: boolean;
  /** Point that stays in sight when the picture is cropped, in percent of its width and height. */
  focal: { x: number; y: number } | null;
  /** Pixels of the master; 0 where nobody can tell. */
  width: number;
  height: number;
  /** Of the master. */
  bytes: number;
  /** ms; null where nobody can tell, and of what is no video. */
  duration: number | null;
  /** The picture as it came, with all that its camera wrote into it; null where it was not kept. */
  original: { file: string; bytes: number } | null;
  /** Who brought it; "" where nobody knows. */
  author: string;
  /** Products, collections and newest versions of documents that show it. */
  uses: number;
  version: number;
  /** Epoch ms at which it was thrown away; null: it was not. */
  trashedAt: number | null;
  createdAt: number;
  updatedAt: number;
}

export interface AssetFolder {
  id: string;
  name: string;
  parent: string | null;
  /** Assets in it, those of folders within left out. */
  count: number;
}

export const HOLDERS = ["document", "product", "collection"] as const;
/** What can show an asset. */
export type Holder = (typeof HOLDERS)[number];

export interface AssetUse {
  holder: Holder;
  id: string;
  /** Of a document: its newest version shows it. Else an older one does, which can be brought back. */
  isCurrent: boolean;
}

/** What a holder shows an asset as: to shoppers now, from a date on, in what is being written, or in an older version. */
export type UseState = "shown" | "scheduled" | "draft" | "earlier";

/** A use as people read it. */
export interface NamedUse {
  holder: Holder;
  id: string;
  /** A document's kind and a page's use; else the holder. */
  kind: string;
  title: string;
  /** Where it is changed. */
  href: string;
  state: UseState;
}

/** Why a file is not taken in. */
export type UploadRefusal = Refusal<
  | "upload.too_large"
  | "upload.not_an_image"
  | "upload.svg"
  | "upload.heic"
  | "upload.too_many_pixels"
  | "upload.video_codec"
  | "upload.fetch"
>;

/** For how long what was thrown away can be taken back. */
export const TRASH_DAYS = 30;
/** Of what nobody uses, the sweep leaves what came later than so many days ago. */
export const SWEEP_AGE_DAYS = 7;

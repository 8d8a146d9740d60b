import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { RichText } from "./rich-text.ts";

/** A stored picture. `src` is a media key (`media/…`) or a root-relative path; width and height are the master's, in px. */
export interface ImageValue {
  src: string;
  alt: LocalizedText;
  width: number;
  height: number;
  /** Point that must stay visible when cropped, in percent of width and height. */
  focal?: { x: number; y: number };
}

/** Where a button leads. A kind is a closed word, so that nothing like `javascript:` has a place to stand. */
export type LinkValue =
  | { kind: "url"; url: string; newTab?: boolean }
  | { kind: "page"; id: string }
  | { kind: "product"; id: string }
  | { kind: "collection"; id: string }
  | { kind: "home" }
  | { kind: "anchor"; id: string }
  | { kind: "phone"; number: string }
  | { kind: "whatsapp"; number: string; text?: LocalizedText }
  | { kind: "email"; address: string };

/** Links whose address only the shop knows. */
export type LinkTarget = Extract<LinkValue, { kind: "page" | "product" | "collection" }>;

/** Which product a commerce block shows: one by id, or the one the page is about. */
export type ProductRef = { id: string } | { current: true };
export type CollectionRef = { id: string } | { current: true };

export type LocalizedRichText = { fr?: RichText; ar?: RichText; en?: RichText };

/** What `render` receives for an image: ready for `<img>` / `<picture>`. Sources are made on first request. */
export interface ImageView {
  src: string;
  alt: string;
  width: number;
  height: number;
  /** Widths offered, as `srcset` per MIME type, best first. Empty for pictures that are served as they are. */
  sources: { type: string; srcset: string; media?: string }[];
  /** Point that must stay visible when cropped, in percent, rounded to tens: store.css has a class for each. */
  focal?: { x: number; y: number };
}

export interface LinkView {
  href: string;
  newTab: boolean;
}

/** The first is the collection's own. */
export const LIST_SORTS = ["manual", "newest", "price-asc", "price-desc", "best-selling"] as const;
export type ListSort = (typeof LIST_SORTS)[number];

export interface ProductsQuery {
  collection?: CollectionRef;
  ids?: string[];
  /** Words that must all be found. */
  words?: string;
  sort: ListSort;
  limit: number;
}

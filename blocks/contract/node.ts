import type { Locale, LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Breakpoint, NarrowBreakpoint, NodeStyle } from "./style.ts";
import type { ImageValue, ProductRef } from "./values.ts";

/** One block in a document. The id never changes, so that styles, translations and comparisons can hold on to it. */
export interface Node {
  id: string;
  type: string;
  props: Record<string, unknown>;
  /** Props that differ on narrower screens: `tablet` from there down, `mobile` on telephones alone. */
  at?: { [B in NarrowBreakpoint]?: Record<string, unknown> };
  style?: NodeStyle;
  motion?: Motion;
  /** What people call this node in the layers panel; never shown in the shop. */
  name?: string;
  /** Shown only where these hold; without, always. */
  when?: When;
  /** On a shared section: what its blocks say on this page, by their ids. Some props of each, the rest is the section's. */
  changes?: Record<string, { type: string; props: Record<string, unknown> }>;
  /** Nobody changes, moves or removes it, nor what stands in it, until it is unlocked. */
  locked?: true;
  /** Kept in the document, shown nowhere: neither on the canvas nor in the shop. */
  hidden?: true;
  slots?: Record<string, Node[]>;
}

export interface When {
  match: "all" | "any";
  conditions: Condition[];
}

/** One condition, or several together; `not` turns either around. */
export type Condition = (PageCondition | VisitorCondition | ConditionGroup) & { not?: true };

/** Conditions within conditions: one level deep, so that people can still say them aloud. */
export interface ConditionGroup {
  kind: "group";
  match: When["match"];
  conditions: ((PageCondition | VisitorCondition) & { not?: true })[];
}

/** The same for all who see a page. `device` is each screen's own question (`base`: a computer's), the others the server's. */
export type PageCondition =
  | { kind: "locale"; is: Locale[] }
  | { kind: "device"; is: Breakpoint[] }
  /** From an instant (included) until another (excluded), ISO 8601; one of them may be left out. */
  | { kind: "date"; from?: string; until?: string }
  /** Units of a product that can be bought. */
  | { kind: "stock"; product: ProductRef; atLeast?: number; atMost?: number }
  /** Paths of the shop without their language; one that ends in `*` is all that begin like it: `/products/*`. */
  | { kind: "page"; is: string[] }
  /** Somebody takes part in a campaign that runs now. */
  | { kind: "campaign"; campaign: string }
  /** They take part in it in one of these variants. */
  | { kind: "variant"; campaign: string; is: string[] };

/** One visitor's: never decided in a page that is kept for everybody. Amounts are minor units of the shop's currency. */
export type VisitorCondition =
  /** A parameter of the address: `utm_source`. */
  | { kind: "url"; param: string; op: "present" | "is" | "contains"; value?: string }
  /** Sites somebody came from; a host, its subdomains included. */
  | { kind: "referrer"; is: string[] }
  | { kind: "cart"; measure: "count" | "total"; atLeast?: number; atMost?: number }
  | { kind: "cart-product"; product: ProductRef }
  /** Towns by their French names, as the shop's list has them, or as they were typed. */
  | { kind: "city"; is: string[] }
  | { kind: "visitor"; is: "new" | "returning" }
  /** Pages of this visit, or visits of this browser; the page that is looked at, and its visit, among them. */
  | { kind: "visits"; measure: "pages" | "visits"; atLeast?: number; atMost?: number }
  /** What is known of orders made from this browser; `days`: since the last one. */
  | { kind: "customer"; measure: "orders" | "delivered" | "spent" | "days"; atLeast?: number; atMost?: number };

/** Effects by name, never by an engine's terms. */
export interface Motion {
  /** How it comes. Absent: it stands there. */
  enter?: (typeof ENTRANCES)[number];
  /** When it comes: with the page, or (absent) as it comes into sight. */
  on?: "load";
  /** Milliseconds. */
  delay?: number;
  /** What stands in it comes one after the other, so many milliseconds apart. */
  stagger?: number;
  /** What it does under the pointer. */
  hover?: (typeof HOVERS)[number];
  /** It moves a little slower than the page scrolls. */
  scroll?: "drift";
}

export const ENTRANCES = ["fade", "rise", "zoom", "slide", "blur"] as const;
export const HOVERS = ["lift", "grow"] as const;

export const DOCUMENT_KINDS = ["page", "section", "form", "campaign", "theme"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What a page is for. A template (`product`, `collection` …) is bound to "the current one". */
export const PAGE_USES = [
  "promo",
  "home",
  "product",
  "collection",
  "cart",
  "search",
  "tracking",
  "delivery",
  "thank-you",
  "not-found",
  "error",
] as const;
export type PageUse = (typeof PAGE_USES)[number];

export interface PageMeta {
  use: PageUse;
  title: LocalizedText;
  description: LocalizedText;
  /** `/p/<slug>` per language; needed by promo pages alone. */
  slug: LocalizedText;
  image: ImageValue | null;
  /** `shop`: the theme that the shop has published. */
  mood: PageMood;
}

export interface FormMeta {
  title: LocalizedText;
}

export interface NamedMeta {
  title: LocalizedText;
}

export interface SectionMeta {
  title: LocalizedText;
  /** A start that is copied into pages, not shared by them. */
  template?: true;
}

/** The moods that come with the house (theme-presets.ts); each keeps its own contrast. */
export const MOODS = ["clair", "nuit", "souk", "atelier", "neon", "lin"] as const;
export type Mood = (typeof MOODS)[number];
/** What a page wears: the shop's theme, or a mood of its own. */
export const PAGE_MOODS = ["shop", ...MOODS] as const;
export type PageMood = (typeof PAGE_MOODS)[number];

interface Envelope<K extends DocumentKind, M> {
  format: 1;
  kind: K;
  /** For each block type used, the version its props were written with. */
  blocks: Record<string, number>;
  meta: M;
  root: Node;
}

export type PageDoc = Envelope<"page", PageMeta>;
export type FormDoc = Envelope<"form", FormMeta>;
export type SectionDoc = Envelope<"section", SectionMeta>;
export type Doc = PageDoc | FormDoc | SectionDoc | Envelope<"campaign" | "theme", NamedMeta>;

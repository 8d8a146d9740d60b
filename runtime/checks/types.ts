import type { Locale, LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Breakpoint, Doc, ThemeTokens } from "#blocks/contract/index.ts";
import type { DocumentCost, PageBudget } from "../cost/weights.ts";
import type { PatchOperation } from "../document/json-patch.ts";
import type { Registry } from "../document/registry.ts";
import type { Markup } from "../render/markup.ts";
import type { StructuredData } from "../structured/structured-data.ts";

export const AREAS = ["accessibility", "links", "languages", "search", "legal", "weight"] as const;
export type Area = (typeof AREAS)[number];

/** `error`: somebody is shut out, misled or led nowhere. `warning`: it costs visitors. `note`: could be better. */
export const SEVERITIES = ["error", "warning", "note"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where something is found, and what its words name. */
export interface Found {
  /** Id of a block of the document; absent: the page itself. */
  node?: string;
  /** The prop, as the inspector names it (`items.0.answer`); of the page itself a key of its settings. */
  field?: string;
  /** Where it holds in one language, or on one kind of screen, alone. */
  locale?: Locale;
  width?: Breakpoint;
  data?: Readonly<Record<string, string | number>>;
}

/**
 * One thing that is looked for. Adding one is adding it to `checks.ts`, with its words.
 * @property mend what puts it right, as a JSON Patch on the document, where nobody has to think about it
 */
export interface Check {
  code: string;
  area: Area;
  severity: Severity;
  check(page: CheckedPage): Iterable<Found>;
  mend?(page: CheckedPage, found: Found): PatchOperation[] | null;
}

export interface Finding {
  code: string;
  area: Area;
  severity: Severity;
  /** The page itself where null. */
  node: string | null;
  field: string | null;
  locale: Locale | null;
  width: Breakpoint | null;
  data: Readonly<Record<string, string | number>>;
  mend: PatchOperation[] | null;
}

/** An element of the page as one language shows it. */
export interface ShownElement extends Markup {
  /** Id of the block of the document that it belongs to. */
  node: string;
  /** Screens on which it is not displayed. */
  off: readonly Breakpoint[];
}

export interface PageView {
  locale: Locale;
  elements: readonly ShownElement[];
  structured: readonly StructuredData[];
}

/** Everything that is looked at; checks ask for nothing themselves. */
export interface CheckedPage {
  doc: Doc;
  registry: Registry;
  mainLocale: Locale;
  /** The languages the page is offered in, main one first. */
  locales: readonly Locale[];
  views: readonly PageView[];
  /** JSON pointers of the pictures that say nothing in any language and are not decoration. */
  silentPictures: readonly string[];
  /** What the page wears. */
  theme: ThemeTokens;
  cost: DocumentCost;
  budget: PageBudget | null;
  /** What addresses outside the shop answered, where they were asked: an HTTP status, 0 where nobody answers. */
  answers: ReadonlyMap<string, number>;
  /** What only the shop knows; null where a file is looked at. */
  shop: ShopFacts | null;
}

export type Standing = "shown" | "unpublished" | "archived" | "unknown";

export interface ShopFacts {
  /** ISO 3166-1 alpha-2: where the shop delivers. */
  countries: readonly string[];
  origin: string;
  /** By `KIND:ID` of what the document names: product, collection, page, form, section. */
  standing: ReadonlyMap<string, Standing>;
  /** Addresses of the shop that the page leads to: is there anything? */
  paths: ReadonlyMap<string, boolean>;
  /** Who holds an address that the page wants, by `LOCALE:SLUG`, where it is another page. */
  slugHolders: ReadonlyMap<string, string>;
  /** Titles of other published pages. */
  titles: readonly LocalizedText[];
  /** What pictures of the catalogue show, by their key. */
  pictures: ReadonlyMap<string, LocalizedText>;
  /** Of the first product that the page shows, for search engines. */
  about: LocalizedText | null;
}

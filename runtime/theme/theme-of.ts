import { type Doc, THEME_PRESETS, type ThemeTokens } from "#blocks/contract/index.ts";

/** What a shop wears that has published no theme. */
export const HOUSE_THEME = THEME_PRESETS.clair;

/** The tokens of a theme document; undefined for any other. The loading door has checked them. */
export function tokensOf(doc: Doc): ThemeTokens | undefined {
  return doc.kind === "theme" ? (doc.root.props as unknown as ThemeTokens) : undefined;
}

/** What a document is shown in: a theme in itself, a page in its own mood, all else in the shop's theme. */
export function themeOf(doc: Doc, shop: ThemeTokens): ThemeTokens {
  if (doc.kind !== "page" || doc.meta.mood === "shop") return tokensOf(doc) ?? shop;
  return THEME_PRESETS[doc.meta.mood];
}

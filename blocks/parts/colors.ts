import type { ColorToken } from "#blocks/contract/index.ts";

/** The class of each colour of the theme; written out, because the stylesheet is made from the words found in files. */
export const COLOR_CLASSES: Readonly<Record<ColorToken, string>> = {
  text: "text-text",
  muted: "text-muted",
  accent: "text-accent",
  "accent-text": "text-accent-text",
  surface: "text-surface",
  raised: "text-raised",
  tint: "text-tint",
  ink: "text-ink",
  line: "text-line",
};

/** Colours of the theme by role, never a raw value: the theme keeps their contrast. */
export const COLOR_TOKENS = [
  "text",
  "muted",
  "accent",
  "accent-text",
  "surface",
  "raised",
  "tint",
  "ink",
  "line",
] as const;
export type ColorToken = (typeof COLOR_TOKENS)[number];

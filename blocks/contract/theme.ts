/**
 * What a theme says: every colour by its role, and the shop's measures by name. A theme is a document of its own, so
 * that it is edited once, tried, published and planned like a page; app/storefront/styles reads its CSS variables.
 */

/** Role → the CSS variable that carries it. Roles on `ink` and `accentGround` are for words on those grounds. */
export const THEME_COLORS = {
  surface: "--color-surface",
  text: "--color-text",
  muted: "--color-muted",
  line: "--color-line",
  raised: "--color-raised",
  tint: "--color-tint",
  tintMuted: "--tint-muted",
  accent: "--color-accent",
  accentText: "--color-accent-text",
  accentGround: "--accent-ground",
  accentGroundText: "--accent-ground-text",
  ink: "--color-ink",
  inkRaised: "--ink-raised",
  inkText: "--ink-text",
  inkMuted: "--ink-muted",
  inkLine: "--ink-line",
  inkAccent: "--ink-accent",
  inkAccentText: "--ink-accent-text",
  danger: "--color-danger",
  success: "--color-success",
} as const;
export type ThemeColor = keyof typeof THEME_COLORS;

/** Families that the shop ships: a theme names no other, so that nothing is fetched from elsewhere. */
export const THEME_FONTS = ["fraunces", "instrument", "inter"] as const;
export const THEME_ARABIC_FONTS = ["readex", "plex"] as const;

/** Everything that a theme chooses among, in the order of the panel. */
export const THEME_CHOICES = {
  displayFont: THEME_FONTS,
  bodyFont: THEME_FONTS,
  arabicFont: THEME_ARABIC_FONTS,
  typeScale: ["compact", "standard", "large"],
  headingCase: ["normal", "upper"],
  rhythm: ["tight", "standard", "airy"],
  width: ["narrow", "standard", "wide"],
  corners: ["square", "soft", "round"],
  shadow: ["none", "soft", "deep"],
  buttonShape: ["square", "soft", "round", "pill"],
  buttonCase: ["normal", "upper"],
  imageShape: ["square", "soft", "medium", "large", "round"],
  imageTone: ["natural", "muted", "vivid", "dimmed"],
  enter: ["none", "fade", "rise", "zoom"],
} as const;
export type ThemeChoice = keyof typeof THEME_CHOICES;

/** Bounds of what is said in numbers: weights of a variable font, letter spacing in thousandths of the letter's size. */
export const THEME_NUMBERS = {
  headingWeight: { min: 300, max: 800 },
  headingWeightArabic: { min: 300, max: 700 },
  headingTracking: { min: -50, max: 100 },
  buttonWeight: { min: 400, max: 700 },
} as const;
export type ThemeNumber = keyof typeof THEME_NUMBERS;

export type ThemeTokens = Record<ThemeColor, string> & {
  [C in ThemeChoice]: (typeof THEME_CHOICES)[C][number];
} & Record<ThemeNumber, number>;

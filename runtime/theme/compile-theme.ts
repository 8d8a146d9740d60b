import {
  THEME_COLORS,
  THEME_NUMBERS,
  THEME_PRESETS,
  type ThemeChoice,
  type ThemeNumber,
  type ThemeTokens,
} from "#blocks/contract/index.ts";
import { isDark, rgbOf } from "./color.ts";

type Declarations = Readonly<Record<string, string>>;

const family = (name: string) => `var(--family-${name})`;
const corners = (s: string, m: string, l: string) => ({ "--radius-s": s, "--radius-m": m, "--radius-l": l });

/** What each choice of a theme says to the stylesheets. Names and values are looked up here, never copied from a document. */
const CHOICES: { [C in ThemeChoice]: Record<ThemeTokens[C], Declarations> } = {
  displayFont: {
    fraunces: { "--font-display": family("fraunces") },
    instrument: { "--font-display": family("instrument") },
    inter: { "--font-display": family("inter") },
  },
  bodyFont: {
    fraunces: { "--font-body": family("fraunces") },
    instrument: { "--font-body": family("instrument") },
    inter: { "--font-body": family("inter") },
  },
  arabicFont: {
    readex: { "--family-arabic": family("readex") },
    plex: { "--family-arabic": family("plex") },
  },
  typeScale: {
    compact: { "--type-scale": "0.9" },
    standard: { "--type-scale": "1" },
    large: { "--type-scale": "1.12" },
  },
  headingCase: { normal: { "--display-case": "none" }, upper: { "--display-case": "uppercase" } },
  rhythm: { tight: { "--rhythm": "0.7" }, standard: { "--rhythm": "1" }, airy: { "--rhythm": "1.3" } },
  width: {
    narrow: { "--container-content": "60rem", "--container-wide": "72rem" },
    standard: { "--container-content": "70rem", "--container-wide": "84rem" },
    wide: { "--container-content": "80rem", "--container-wide": "96rem" },
  },
  corners: {
    square: corners("0", "0", "0"),
    soft: corners("6px", "10px", "16px"),
    round: corners("10px", "18px", "28px"),
  },
  shadow: {
    none: { "--shadow-strength": "0" },
    soft: { "--shadow-strength": "1" },
    deep: { "--shadow-strength": "1.8" },
  },
  buttonShape: {
    square: { "--button-radius": "0" },
    soft: { "--button-radius": "6px" },
    round: { "--button-radius": "10px" },
    pill: { "--button-radius": "999px" },
  },
  buttonCase: {
    normal: { "--button-case": "none", "--button-tracking": "0" },
    upper: { "--button-case": "uppercase", "--button-tracking": "0.06em" },
  },
  imageShape: {
    square: { "--image-radius": "0" },
    soft: { "--image-radius": "6px" },
    medium: { "--image-radius": "10px" },
    large: { "--image-radius": "16px" },
    round: { "--image-radius": "1.5rem" },
  },
  imageTone: {
    natural: { "--image-filter": "none" },
    muted: { "--image-filter": "saturate(0.92)" },
    vivid: { "--image-filter": "saturate(1.08)" },
    dimmed: { "--image-filter": "brightness(0.94)" },
  },
  enter: {
    none: { "--section-enter": "none" },
    fade: { "--section-enter": "enter-fade" },
    rise: { "--section-enter": "enter-rise" },
    zoom: { "--section-enter": "enter-zoom" },
  },
};

/**
 * A theme as the few hundred bytes of CSS variables that the shop's stylesheets read. What no theme can hold comes out as
 * the first mood's: nothing of a document is ever copied into CSS but six checked digits of a colour and whole numbers.
 */
export function compileTheme(theme: ThemeTokens): string {
  const safe = THEME_PRESETS.clair;
  const color = (role: keyof typeof THEME_COLORS) => (isHex(theme[role]) ? theme[role] : safe[role]);
  const whole = (name: ThemeNumber) => {
    const { min, max } = THEME_NUMBERS[name];
    return Number.isInteger(theme[name]) && theme[name] >= min && theme[name] <= max ? theme[name] : safe[name];
  };
  const dark = isDark(color("surface"));
  const declarations: Declarations = {
    "color-scheme": dark ? "dark" : "light",
    ...Object.fromEntries(
      (Object.keys(THEME_COLORS) as (keyof typeof THEME_COLORS)[]).map((role) => [THEME_COLORS[role], color(role)]),
    ),
    // A shadow is the darkness of its place: of the words by day, black by night.
    "--shade": dark ? "0 0 0" : rgbOf(color("text")).join(" "),
    "--display-weight": String(whole("headingWeight")),
    "--display-weight-arabic": String(whole("headingWeightArabic")),
    "--display-tracking": `${whole("headingTracking") / 1_000}em`,
    "--button-weight": String(whole("buttonWeight")),
    ...Object.assign({}, ...(Object.keys(CHOICES) as ThemeChoice[]).map((name) => chosen(name, theme, safe))),
  };
  return `:root{${Object.entries(declarations)
    .map(([name, value]) => `${name}:${value}`)
    .join(";")}}`;
}

function chosen(name: ThemeChoice, theme: ThemeTokens, safe: ThemeTokens): Declarations {
  const values: Readonly<Record<string, Declarations>> = CHOICES[name];
  const value = theme[name];
  return (Object.hasOwn(values, value) ? values[value] : values[safe[name]]) ?? {};
}

function isHex(value: unknown): value is string {
  return typeof value === "string" && /^#[0-9a-f]{6}$/.test(value);
}

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MOODS } from "#blocks/contract/index.ts";

type Colors = Record<string, [red: number, green: number, blue: number]>;

/** A theme's colours as linear sRGB, once from its fallbacks and once from its OKLCH values. */
function themeOf(mood: string): { fallback: Colors; oklch: Colors } {
  const css = readFileSync(new URL(`./${mood}.css`, import.meta.url), "utf8");
  const all = (pattern: RegExp, read: (match: string[]) => [number, number, number]): Colors =>
    Object.fromEntries([...css.matchAll(pattern)].map(([, name = "", ...rest]) => [name, read(rest)]));
  return {
    fallback: all(/--([\w-]+): #([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2});/g, ([r, g, b]) => [
      linear(r),
      linear(g),
      linear(b),
    ]),
    oklch: all(/--([\w-]+): oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\);/g, ([l, c, h]) =>
      fromOklch(Number(l) / 100, Number(c), Number(h)),
    ),
  };
}

function linear(hex = "0"): number {
  const value = Number.parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Björn Ottosson's OKLab, to linear sRGB, cut to the gamut. */
function fromOklch(lightness: number, chroma: number, hue: number): [number, number, number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const cut = (value: number) => Math.min(1, Math.max(0, value));
  return [
    cut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    cut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    cut(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** WCAG 2.2 contrast ratio. */
function contrast(colors: Colors, one: string, other: string): number {
  const luminance = (name: string) => {
    const color = colors[name];
    if (!color) throw new Error(`No colour is called --${name}`);
    return 0.2126 * color[0] + 0.7152 * color[1] + 0.0722 * color[2];
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Every pair of words on a ground that a block can make. */
const PAIRS: [word: string, ground: string][] = [
  ...["color-surface", "color-raised", "color-tint"].flatMap((ground): [string, string][] =>
    [
      "color-text",
      "color-accent",
      "color-danger",
      "color-success",
      ground === "color-tint" ? "tint-muted" : "color-muted",
    ].map((word) => [word, ground]),
  ),
  ["color-accent-text", "color-accent"],
  ["accent-ground-text", "accent-ground"],
  ...["color-ink", "ink-raised"].flatMap((ground): [string, string][] =>
    ["ink-text", "ink-muted", "ink-accent"].map((word) => [word, ground]),
  ),
  ["ink-accent-text", "ink-accent"],
];

describe.each(MOODS)("the theme %s", (mood) => {
  const theme = themeOf(mood);

  it.each(PAIRS)("keeps AA for --%s on --%s", (word, ground) => {
    expect(contrast(theme.oklch, word, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.fallback, word, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it("says each colour twice, and the same", () => {
    expect(Object.keys(theme.oklch).sort()).toEqual(Object.keys(theme.fallback).sort());
    for (const [name, color] of Object.entries(theme.oklch)) {
      const fallback = theme.fallback[name] ?? [];
      for (const index of [0, 1, 2]) expect(color[index], name).toBeCloseTo(fallback[index] ?? Number.NaN, 2);
    }
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const root = css.slice(css.indexOf(":root {"), css.indexOf("@theme inline"));
const darkAt = root.indexOf("@variant dark");
const darkEnd = root.indexOf("@media (pointer: coarse)");

/** Custom properties declared in a piece of CSS. */
function declared(piece: string): Map<string, string> {
  return new Map([...piece.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? "", match[2] ?? ""]));
}

const light = declared(root.slice(0, darkAt));
const modes = { light, dark: new Map([...light, ...declared(root.slice(darkAt, darkEnd))]) };

/** Relative luminance (WCAG 2) of a token: OKLCH to linear sRGB, after Björn Ottosson's published matrices. */
function luminance(tokens: Map<string, string>, name: string): number {
  const value = tokens.get(name) ?? "";
  const alias = /^var\((--[\w-]+)\)$/.exec(value);
  if (alias) return luminance(tokens, alias[1] ?? "");
  const parts = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(value);
  if (!parts) throw new Error(`${name}: ${value} is no opaque oklch colour`);
  const [lightness = 0, chroma = 0, hue = 0] = parts.slice(1).map(Number);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clamp = (channel: number) => Math.min(1, Math.max(0, channel));
  const red = clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Map<string, string>, one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(tokens, one), luminance(tokens, other)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** Text (4.5) and the edges of controls (3): WCAG 2.2 AA, on every ground they are used on. */
const grounds = ["--canvas", "--surface", "--sunken", "--raised"];
const hues = ["accent", "green", "amber", "red"];
const pairs: [string, string, number][] = [
  ...grounds.flatMap((ground): [string, string, number][] => [
    ["--neutral-12", ground, 7],
    ["--neutral-11", ground, 4.5],
    ["--neutral-10", ground, 4.5],
    ["--neutral-8", ground, 3],
    ["--accent-9", ground, 3],
    ...hues.map((hue): [string, string, number] => [`--${hue}-11`, ground, 4.5]),
  ]),
  ...hues.flatMap((hue): [string, string, number][] => [
    [`--${hue}-11`, `--${hue}-3`, 4.5],
    ["--neutral-11", `--${hue}-2`, 4.5],
    ["--neutral-12", `--${hue}-2`, 7],
    [`--${hue}-12`, `--${hue}-4`, 4.5],
  ]),
  ["--neutral-11", "--neutral-4", 4.5],
  ["--neutral-11", "--neutral-3", 4.5],
  ["--on-accent", "--accent-9", 4.5],
  ["--on-accent", "--accent-10", 4.5],
  ["--on-red", "--red-9", 4.5],
  ["--on-red", "--red-10", 4.5],
  ...["a", "b", "c", "d", "e", "f"].map((n): [string, string, number] => ["--on-person", `--person-${n}`, 4.5]),
  ["--on-toast", "--toast", 7],
  ["--on-toast", "--toast-hover", 4.5],
  ["--neutral-1", "--neutral-12", 7],
  ["--neutral-5", "--neutral-12", 4.5],
];

describe.each(Object.entries(modes))("the %s mode", (_, tokens) => {
  it.each(pairs)("%s is readable on %s (%d to 1)", (ink, ground, least) => {
    expect(contrast(tokens, ink, ground)).toBeGreaterThanOrEqual(least);
  });
});

it("redefines every ramp step for the dark", () => {
  const ramps = [...light.keys()].filter((name) => /-\d+$/.test(name));
  const redefined = declared(root.slice(darkAt, darkEnd));
  expect(ramps).toHaveLength(60);
  expect(ramps.filter((name) => !redefined.has(name))).toEqual([]);
});

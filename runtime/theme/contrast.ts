import type { ThemeColor, ThemeTokens } from "#blocks/contract/index.ts";
import { contrastRatio, lightnessOf, withLightness } from "./color.ts";

/** What WCAG 2.2 AA asks of words of any size. */
export const AA = 4.5;

const on = (ground: ThemeColor, ...words: ThemeColor[]) => words.map((word) => ({ word, ground }));

/** Every pair of words on a ground that a block of this house can make. */
export const CONTRAST_PAIRS: readonly { word: ThemeColor; ground: ThemeColor }[] = [
  ...on("surface", "text", "muted", "accent", "danger", "success"),
  ...on("raised", "text", "muted", "accent", "danger", "success"),
  ...on("tint", "text", "tintMuted", "accent", "danger", "success"),
  ...on("accent", "accentText"),
  ...on("accentGround", "accentGroundText"),
  ...on("ink", "inkText", "inkMuted", "inkAccent"),
  ...on("inkRaised", "inkText", "inkMuted", "inkAccent"),
  ...on("inkAccent", "inkAccentText"),
];

/** Words that are hard to read, and the smallest change that makes them readable wherever they stand. */
export interface ContrastProblem {
  word: ThemeColor;
  ground: ThemeColor;
  /** 1 to 21; less than `AA`. */
  ratio: number;
  /** The nearest colour that passes; of the ground, where no colour of the words passes on all their grounds. */
  mend: { role: ThemeColor; value: string } | null;
}

export function contrastProblems(theme: ThemeTokens): ContrastProblem[] {
  return CONTRAST_PAIRS.flatMap(({ word, ground }) => {
    const ratio = contrastRatio(theme[word], theme[ground]);
    return ratio >= AA ? [] : [{ word, ground, ratio, mend: mendFor(theme, word, ground) }];
  });
}

/** A theme with its problems mended one after the other, each step leaving fewer of them; what cannot be mended so stays. */
export function mended(theme: ThemeTokens): ThemeTokens {
  const better = contrastProblems(theme)
    .flatMap(({ mend }) => (mend ? [{ ...theme, [mend.role]: mend.value }] : []))
    .find((tried) => hardPairs(tried) < hardPairs(theme));
  return better ? mended(better) : theme;
}

const hardPairs = (theme: ThemeTokens) =>
  CONTRAST_PAIRS.filter(({ word, ground }) => contrastRatio(theme[word], theme[ground]) < AA).length;

function mendFor(theme: ThemeTokens, word: ThemeColor, ground: ThemeColor): ContrastProblem["mend"] {
  const partners = (role: ThemeColor) =>
    CONTRAST_PAIRS.flatMap((pair) => {
      if (pair.word === role) return [theme[pair.ground]];
      return pair.ground === role ? [theme[pair.word]] : [];
    });
  for (const role of [word, ground]) {
    const value = nearestPassing(theme[role], partners(role));
    if (value) return { role, value };
  }
  // The words alone on this very ground: better than nothing, the next problem says what is left.
  const value = nearestPassing(theme[word], [theme[ground]]);
  return value ? { role: word, value } : null;
}

const STEPS = 200;

/** The colour of the same hue, least lighter or darker, that passes beside all of `partners`; null: there is none. */
export function nearestPassing(color: string, partners: readonly string[]): string | null {
  const start = lightnessOf(color);
  for (let step = 0; step <= STEPS; step++) {
    for (const lightness of [start - step / STEPS, start + step / STEPS]) {
      if (lightness < 0 || lightness > 1) continue;
      const tried = withLightness(color, lightness);
      if (partners.every((partner) => contrastRatio(tried, partner) >= AA)) return tried;
    }
  }
  return null;
}

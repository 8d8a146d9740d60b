/** How tall a visitor's own parts were when they were last shown, and at which width of the window; CSS pixels. */
export type PartHeights = Readonly<Record<string, readonly [width: number, height: number]>>;

/** More than a visit's pages have; the oldest go. */
const MOST = 60;

/** What was kept, whatever somebody made of it: what is no height reserves nothing. */
export function readHeights(kept: string | null): PartHeights {
  try {
    return Object(JSON.parse(kept ?? "{}"));
  } catch {
    return {};
  }
}

/** The room that a part will want; undefined where it was never shown at about this width: texts break anew at another. */
export function heightOf(heights: PartHeights, part: string, width: number): number | undefined {
  const seen = Object.hasOwn(heights, part) ? heights[part] : undefined;
  return seen?.[0] === width && seen[1] > 0 ? seen[1] : undefined;
}

/** With what was shown now. A part that was not shown to this visitor this time wants no room next time: height 0. */
export function keepHeights(heights: PartHeights, shown: PartHeights): PartHeights {
  const others = Object.entries(heights).filter(([part]) => !Object.hasOwn(shown, part));
  const all = [...others, ...Object.entries(shown).filter(([, [, height]]) => height > 0)];
  return Object.fromEntries(all.slice(-MOST));
}

/** How tall a visitor's own parts were when they were last shown, and at which width of the window; CSS pixels. */
export type PartHeights = Readonly<Record<string, readonly [width: number, height: number]>>;

/** More than a visit's pages have; the oldest go. */
const MOST = 60;

/** What was kept, whatever somebody made of it: anything else reserves nothing. */
export function readHeights(kept: string | null): PartHeights {
  try {
    const read: unknown = JSON.parse(kept ?? "{}");
    if (typeof read !== "object" || read === null) return {};
    return Object.fromEntries(Object.entries(read).filter(([, value]) => isPair(value))) as PartHeights;
  } catch {
    return {};
  }
}

/** The room that a part will want; undefined where it was never shown at about this width: texts break anew at another. */
export function heightOf(heights: PartHeights, part: string, width: number): number | undefined {
  const [seenAt, height] = (Object.hasOwn(heights, part) && heights[part]) || [0, 0];
  return height > 0 && seenAt === width ? height : undefined;
}

/** With what was shown now. A part that was not shown to this visitor this time wants no room next time: height 0. */
export function keepHeights(heights: PartHeights, shown: PartHeights): PartHeights {
  const others = Object.entries(heights).filter(([part]) => !Object.hasOwn(shown, part));
  const all = [...others, ...Object.entries(shown).filter(([, [, height]]) => height > 0)];
  return Object.fromEntries(all.slice(-MOST));
}

function isPair(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every((each) => Number.isFinite(each) && each >= 0);
}

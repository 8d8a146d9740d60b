import { searchable } from "../../kernel/searchable.ts";

/** Accents, hyphens, spaces, case and Arabic marks do not tell two towns apart. */
export function spelt(text: string): string {
  return searchable(text).replaceAll(" ", "");
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(el|al|l|la|le|les|es|ech|ed|ad|ال)(?=..)/, ""],
  [/sh/g, "ch"],
  [/tch/g, "ch"],
  [/ou|oo|w/g, "u"],
  [/[cq](?!h)/g, "k"],
  [/ph/g, "f"],
  [/y/g, "i"],
  [/(.)\1+/g, "$1"],
  [/[ez]$/g, ""],
];

/** As it sounds: Marakech and Marrakesh, Kenitra and Quenitra, Al Jadida and El Jadida are one. */
export function sounds(text: string): string {
  return SOUNDS.reduce((word, [from, to]) => word.replace(from, to), spelt(text));
}

/** Whether two words differ by at most `most` letters that were missed, added, changed or swapped. */
export function isNear(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return false;
    before = row;
    row = next;
  }
  return (row[b.length] ?? most + 1) <= most;
}

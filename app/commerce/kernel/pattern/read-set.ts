import { PatternError, type Source } from "./pattern-source.ts";
import type { CharSet } from "./types.ts";

export type ReadSet = Omit<CharSet, "anyCase">;

const DIGITS = [48, 57];
const WORD = [48, 57, 65, 90, 95, 95, 97, 122];
const SPACES = [
  ...[9, 13, 32, 32, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029],
  ...[0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff],
];
const CLASSES: Readonly<Record<string, readonly number[]>> = { d: DIGITS, w: WORD, s: SPACES };
const CONTROLS: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, "0": 0 };
const LAST = 0x10ffff;

/** What a backslash says, read after it. */
export function readEscape(source: Source): ReadSet {
  const [, not, property] = source.take(/([pP])\{([^{}]{1,60})\}/) ?? [];
  if (property !== undefined) {
    if (!isProperty(property)) throw new PatternError("unknown");
    return { ranges: [], properties: [not === "P" ? `!${property}` : property] };
  }
  const [kind] = source.take(/[dDwWsS]/) ?? [];
  if (kind !== undefined) {
    const ranges = CLASSES[kind.toLowerCase()] ?? [];
    return { ranges: kind === kind.toLowerCase() ? ranges : others(ranges) };
  }
  return one(readPoint(source));
}

/** Characters in square brackets, read after the first. */
export function readSet(source: Source): ReadSet {
  const isNot = source.take(/\^/) !== null;
  const ranges: number[] = [];
  const properties: string[] = [];
  while (!source.take(/\]/)) {
    const from = readMember(source);
    const isRange = typeof from === "number" && source.take(/-(?!\])/) !== null;
    const to = isRange ? readMember(source) : from;
    // A dash beside a whole class stands for itself.
    for (const each of typeof to === "number" && typeof from === "number" ? [] : [from, ...(isRange ? [45, to] : [])]) {
      if (typeof each === "number") ranges.push(each, each);
      else {
        ranges.push(...each.ranges);
        properties.push(...(each.properties ?? []));
      }
    }
    if (typeof from !== "number" || typeof to !== "number") continue;
    if (to < from) throw new PatternError("unfinished");
    ranges.push(from, to);
  }
  return { ranges, ...(properties.length > 0 && { properties }), ...(isNot && { not: true as const }) };
}

function readMember(source: Source): number | ReadSet {
  if (!source.take(/\\/)) return source.next();
  if (source.take(/b/)) return 8;
  if (source.take(/-/)) return 45;
  const { ranges, properties } = readEscape(source);
  const [from, to] = ranges;
  return properties === undefined && ranges.length === 2 && from !== undefined && from === to
    ? from
    : { ranges, ...(properties && { properties }) };
}

function readPoint(source: Source): number {
  const [, short, long, braced] = source.take(/x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}/) ?? [];
  const hex = short ?? long ?? braced;
  if (hex !== undefined) return Math.min(Number.parseInt(hex, 16), LAST);
  const [, letter] = source.take(/c([A-Za-z])/) ?? [];
  if (letter !== undefined) return letter.charCodeAt(0) % 32;
  const [control] = source.take(/[tnvfr]|0(?![0-9])/) ?? [];
  return control === undefined ? source.next() : (CONTROLS[control] ?? 0);
}

const one = (point: number): ReadSet => ({ ranges: [point, point] });

/** All characters that are in none of these ranges, which stand in their order. */
function others(ranges: readonly number[]): number[] {
  const found: number[] = [];
  let next = 0;
  for (let index = 0; index < ranges.length; index += 2) {
    const [from = 0, to = 0] = ranges.slice(index, index + 2);
    if (from > next) found.push(next, from - 1);
    next = to + 1;
  }
  return [...found, next, LAST];
}

function isProperty(name: string): boolean {
  try {
    return new RegExp(`\\p{${name}}`, "u").source !== "";
  } catch {
    return false;
  }
}

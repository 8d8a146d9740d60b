/** Visitors fall into this many lots. A browser keeps its own; thousands share it, so it names nobody. */
export const LOTS = 10_000;

/** The part of a campaign that decides who takes part in it, and in which of its variants. */
export interface Split {
  id: string;
  /** A visitor takes part in one campaign of a group; "": it has none. */
  group: string;
  /** Per cent of visitors. */
  traffic: number;
  /** None: everybody sees the same. Their weights need not come to 100. */
  variants: readonly { id: string; weight: number }[];
}

/** What somebody is in who takes part in a campaign without variants. */
export const WHOLE = "";

/** The variant that a lot sees of a campaign; null: it does not take part. */
export type Deal = (lot: number | null) => string | null;

/**
 * Deals the lots of a campaign. The same answer for ever, whatever is renamed or reordered, and as traffic grows nobody
 * changes sides. Lots are dealt out, not drawn: of all lots each variant has its share to within a few, so that a sample's
 * ratio is off by what chance brought through the door alone. Two campaigns are dealt independently. The lot null is that
 * of a search engine, which is to see one and the same shop: the first variant of what all take part in, and else nothing.
 * @param rivals campaigns that run and have its group, itself included or not
 */
export function dealer({ id, group, traffic, variants }: Split, rivals: readonly string[] = []): Deal {
  const seed = hash(id);
  const table = group === "" ? seed : hash(`group:${group}`);
  const rows = Array.from({ length: SIDE }, (_, row) => group === "" || owns(id, row, rivals));
  const ordered = [...variants].sort((one, other) => (one.id < other.id ? -1 : 1));
  const all = ordered.reduce((sum, { weight }) => sum + weight, 0);
  return (lot) => {
    if (lot === null) return traffic >= 100 && group === "" ? (variants[0]?.id ?? WHOLE) : null;
    const at = shuffle(table, lot, SIDE);
    const row = Math.floor(at / SIDE);
    if (!rows[row]) return null;
    const column = shuffle(mix(seed, row), at % SIDE, 10);
    if (column >= traffic) return null;
    return variants.length === 0 ? WHOLE : variantAt(ordered, ((column * GOLDEN + row * SILVER) % 1) * all);
  };
}

/** One lot's answer; see `dealer`. */
export function assign(split: Split, lot: number | null, rivals?: readonly string[]): string | null {
  return dealer(split, rivals)(lot);
}

/** Lots lie on a square: its rows are shared out between the campaigns of a group, its columns are their traffic. */
const SIDE = Math.sqrt(LOTS);

// Steps that fill the range from 0 to 1 evenly from whichever row and column one begins.
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const SILVER = Math.SQRT2 - 1;

/** Whoever draws highest has the row: a campaign that comes or goes moves no row between two others. */
function owns(id: string, row: number, rivals: readonly string[]): boolean {
  const own = mix(hash(id), row);
  return rivals.every((rival) => {
    const theirs = mix(hash(rival), row);
    return theirs < own || (theirs === own && rival >= id);
  });
}

/** @param at from 0 up to, not including, the sum of all weights */
function variantAt(ordered: Split["variants"], at: number): string | null {
  let left = at;
  for (const { id, weight } of ordered) {
    if (left < weight) return id;
    left -= weight;
  }
  return null;
}

/** A number below side², put elsewhere among them, each somewhere else (a Feistel network: every round can be undone). */
export function shuffle(seed: number, number: number, side: number): number {
  let [left, right] = [Math.floor(number / side), number % side];
  for (let round = 0; round < 6; round++) {
    [left, right] = [right, (left + (mix(seed + round, right) % side)) % side];
  }
  return left * side + right;
}

/** 32 bits of a word (FNV-1a). */
function hash(word: string): number {
  let bits = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) bits = Math.imul(bits ^ word.charCodeAt(index), 0x01000193);
  return mix(bits, 0);
}

/** Spreads two numbers over 32 bits (the last step of MurmurHash3). */
function mix(seed: number, number: number): number {
  let bits = (seed ^ Math.imul(number + 1, 0x9e3779b1)) >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

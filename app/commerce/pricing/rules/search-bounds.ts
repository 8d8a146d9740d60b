import type { Candidate } from "./judge-offers.ts";

/** What the candidates that are still open could yet bring, at most. */
export interface AtMost {
  /** Off the goods. */
  off: number;
  /** Off the delivery. */
  carried: number;
  gifts: number;
}

interface Worth {
  /** What each would take off by itself: no more than that in any combination. */
  alone: readonly number[];
  /** Most that each could take off delivery. */
  carried: readonly number[];
  conflict: (a: number, b: number) => boolean;
}

/**
 * Bounds for the search. Candidates are sorted once into groups in which everyone shuts everyone else out: of each group at
 * most one is given, so that a group brings no more than its best. Exclusive offers are one group; offers that combine are a
 * group each.
 */
export class SearchBounds {
  readonly #best: number[];
  readonly #most: number[];
  readonly #groupOf: readonly number[];
  readonly #worth: Worth;
  readonly #candidates: readonly Candidate[];

  constructor(candidates: readonly Candidate[], worth: Worth) {
    this.#candidates = candidates;
    this.#worth = worth;
    const groups: number[][] = [];
    const byWorth = candidates.map((_, index) => index).sort((a, b) => (worth.alone[b] ?? 0) - (worth.alone[a] ?? 0));
    for (const index of byWorth) {
      const group = groups.find((members) => members.every((member) => worth.conflict(member, index)));
      if (group) group.push(index);
      else groups.push([index]);
    }
    this.#best = groups.map(() => 0);
    this.#most = groups.map(() => 0);
    const groupOf: number[] = [];
    for (const [number, members] of groups.entries()) for (const index of members) groupOf[index] = number;
    this.#groupOf = groupOf;
  }

  atMost(open: readonly number[]): AtMost {
    const { alone, carried } = this.#worth;
    const best = this.#best.fill(0);
    const most = this.#most.fill(0);
    const atMost = { off: 0, carried: 0, gifts: 0 };
    for (const index of open) {
      const group = this.#groupOf[index] ?? 0;
      const [off, carries] = [alone[index] ?? 0, carried[index] ?? 0];
      // A group is counted by its best: what a better one brings more than the one before is added.
      atMost.off += Math.max(0, off - (best[group] ?? 0));
      atMost.carried += Math.max(0, carries - (most[group] ?? 0));
      best[group] = Math.max(off, best[group] ?? 0);
      most[group] = Math.max(carries, most[group] ?? 0);
      if (this.#candidates[index]?.adds) atMost.gifts++;
    }
    return atMost;
  }
}

/**
 * From which value of the goods on delivery is at its cheapest, where it has two prices at most; undefined where it has more.
 * @param deliver never dearer for more
 */
export function cheapestFrom(deliver: (left: number) => number, whole: number): number | undefined {
  const [dearest, cheapest] = [deliver(0), deliver(whole)];
  let [below, from] = [-1, whole];
  while (from - below > 1) {
    const middle = Math.floor((below + from) / 2);
    if (deliver(middle) === cheapest) from = middle;
    else below = middle;
  }
  return from === 0 || deliver(from - 1) === dearest ? from : undefined;
}

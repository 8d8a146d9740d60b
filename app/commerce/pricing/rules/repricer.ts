import type { BasketLine } from "../../offers/index.server.ts";
import type { Candidate } from "./judge-offers.ts";

/** What lines cost after an offer, worked out once for each state of their prices: the search meets the same ones again. */
export class Repricer {
  readonly lines: readonly BasketLine[];
  /** What each line costs before any offer. */
  readonly full: readonly number[];
  readonly #known = new WeakMap<readonly number[], Map<Candidate, readonly number[]>>();

  constructor(lines: readonly BasketLine[]) {
    this.lines = lines;
    this.full = lines.map((line) => line.unitPrice * line.quantity);
  }

  /** @param left what each line costs so far: `full`, or an answer of this very function */
  after(candidate: Candidate | undefined, left: readonly number[]): readonly number[] {
    const { reward, offer } = candidate ?? {};
    if (!candidate || !offer || !reward?.reprice) return left;
    const here = this.#known.get(left) ?? new Map<Candidate, readonly number[]>();
    const known = here.get(candidate);
    if (known) return known;
    const after = reward.reprice({ lines: this.lines, left }, offer.reward.args);
    this.#known.set(left, here.set(candidate, after));
    return after;
  }
}

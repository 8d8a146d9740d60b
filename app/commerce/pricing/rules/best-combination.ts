import { type BasketLine, type Offer, STAGES } from "../../offers/index.server.ts";
import type { Candidate } from "./judge-offers.ts";

/** Up to so many offers that would each give something, every lawful combination is weighed. */
const WEIGH_ALL = 10;
/** Beyond them the search ends after so many steps, with the best it has found. */
const MOST_STEPS = 1_500;

export interface SearchBasket {
  /** The lines that offers may touch. */
  lines: readonly BasketLine[];
  /** What delivery costs when these lines come to so much. */
  deliver: (left: number) => number;
}

interface Found {
  total: number;
  gifts: number;
  chosen: readonly number[];
}

/** Both must allow it; an exclusive offer stands with no other. */
export function combine(a: Offer, b: Offer): boolean {
  const allows = ({ stacking }: Offer, other: Offer) => {
    return stacking === "combine" || (stacking !== "exclusive" && stacking.includes(other.id));
  };
  return allows(a, b) && allows(b, a);
}

/** In which order offers are given, whatever combination they stand in: by stage, then priority, then id. */
export function givingOrder(a: Candidate, b: Candidate): number {
  const byStage = STAGES.indexOf(a.reward.stage) - STAGES.indexOf(b.reward.stage);
  return byStage || byPriority(a, b);
}

function byPriority(a: Candidate, b: Candidate): number {
  return b.offer.priority - a.offer.priority || (a.offer.id < b.offer.id ? -1 : 1);
}

/**
 * The lawful combination that costs the buyer least; of those that cost the same the one with most presents, then the one
 * whose offers rank higher. Exact up to `WEIGH_ALL` offers. Beyond, those that stand in nobody's way are simply taken, and
 * those that do are weighed as far as the steps reach.
 * @param candidates in giving order, each with an effect of its own
 */
export function bestCombination(candidates: readonly Candidate[], basket: SearchBasket): Candidate[] {
  return new Search(candidates, basket).run();
}

class Search {
  readonly #candidates: readonly Candidate[];
  readonly #basket: SearchBasket;
  /** saves[i]: most that candidates from i on can take off together. */
  readonly #saves: number[];
  readonly #conflicts: boolean[][];
  #steps = 0;
  #best: Found | undefined;

  constructor(candidates: readonly Candidate[], basket: SearchBasket) {
    this.#candidates = candidates;
    this.#basket = basket;
    this.#conflicts = candidates.map((a) => candidates.map((b) => a !== b && !combine(a.offer, b.offer)));
    const full = fullPrices(basket.lines);
    this.#saves = [...candidates, undefined].map(() => 0);
    for (let index = candidates.length - 1; index >= 0; index--) {
      const alone = total(full) - total(reprice(candidates[index], basket.lines, full));
      this.#saves[index] = (this.#saves[index + 1] ?? 0) + alone;
    }
  }

  run(): Candidate[] {
    const full = fullPrices(this.#basket.lines);
    if (this.#candidates.length > WEIGH_ALL) this.#greedy(full);
    this.#visit(0, full, []);
    return (this.#best?.chosen ?? []).flatMap((index) => this.#candidates[index] ?? []);
  }

  /** A good combination to begin with: the one that saves most first, then whatever goes with it. */
  #greedy(full: readonly number[]): void {
    const alone = (index: number) => (this.#saves[index] ?? 0) - (this.#saves[index + 1] ?? 0);
    const bySaving = this.#candidates.map((_, index) => index).sort((a, b) => alone(b) - alone(a) || a - b);
    const chosen: number[] = [];
    for (const index of bySaving) if (this.#fits(index, chosen)) chosen.push(index);
    chosen.sort((a, b) => a - b);
    const left = chosen.reduce((now, index) => reprice(this.#candidates[index], this.#basket.lines, now), full);
    this.#weigh(total(left), chosen);
  }

  #visit(index: number, left: readonly number[], chosen: readonly number[]): void {
    const candidate = this.#candidates[index];
    const sum = total(left);
    if (!candidate) {
      this.#weigh(sum, chosen);
      return;
    }
    if (this.#best && sum - (this.#saves[index] ?? 0) > this.#best.total) return;
    const all = this.#candidates.length <= WEIGH_ALL;
    if (!all && ++this.#steps > MOST_STEPS) return;
    if (this.#fits(index, chosen)) {
      this.#visit(index + 1, reprice(candidate, this.#basket.lines, left), [...chosen, index]);
    }
    if (all || this.#conflicts[index]?.includes(true)) this.#visit(index + 1, left, chosen);
  }

  #fits(index: number, chosen: readonly number[]): boolean {
    return chosen.every((other) => !this.#conflicts[index]?.[other]);
  }

  #weigh(sum: number, chosen: readonly number[]): void {
    const candidates = chosen.flatMap((index) => this.#candidates[index] ?? []);
    let delivery = this.#basket.deliver(sum);
    for (const { reward, offer } of candidates) delivery -= reward.shipping?.(delivery, offer.reward.args) ?? 0;
    const gifts = candidates.filter(({ adds }) => adds !== null).length;
    const found = { total: sum + delivery, gifts, chosen };
    if (!this.#best || this.#better(found, this.#best)) this.#best = found;
  }

  #better(a: Found, b: Found): boolean {
    if (a.total !== b.total) return a.total < b.total;
    if (a.gifts !== b.gifts) return a.gifts > b.gifts;
    const ranked = (found: Found) => found.chosen.flatMap((index) => this.#candidates[index] ?? []).sort(byPriority);
    const [ours, theirs] = [ranked(a), ranked(b)];
    for (const [place, candidate] of ours.entries()) {
      const other = theirs[place];
      if (!other) return true;
      if (candidate !== other) return byPriority(candidate, other) < 0;
    }
    return false;
  }
}

export function fullPrices(lines: readonly BasketLine[]): number[] {
  return lines.map((line) => line.unitPrice * line.quantity);
}

export function reprice(
  candidate: Candidate | undefined,
  lines: readonly BasketLine[],
  left: readonly number[],
): readonly number[] {
  const { reward, offer } = candidate ?? {};
  return (offer && reward?.reprice?.({ lines, left }, offer.reward.args)) ?? left;
}

function total(list: readonly number[]): number {
  let sum = 0;
  for (const each of list) sum += each;
  return sum;
}

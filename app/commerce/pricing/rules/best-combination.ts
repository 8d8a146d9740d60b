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

/** Which candidates are chosen, which may still be, and which were left out though they would fit. */
interface Decided {
  chosen: readonly number[];
  open: readonly number[];
  left: readonly number[];
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
export function bestCombination(candidates: readonly Candidate[], basket: SearchBasket): readonly Candidate[] {
  return new Search(candidates, basket).run();
}

class Search {
  readonly #candidates: readonly Candidate[];
  readonly #basket: SearchBasket;
  /** What each would take off by itself: no more than that in any combination. */
  readonly #alone: readonly number[];
  readonly #conflicts: readonly (readonly boolean[])[];
  readonly #weighAll: boolean;
  #steps = 0;
  #best: Found | undefined;

  constructor(candidates: readonly Candidate[], basket: SearchBasket) {
    this.#candidates = candidates;
    this.#basket = basket;
    this.#weighAll = candidates.length <= WEIGH_ALL;
    this.#conflicts = candidates.map((a) => candidates.map((b) => a !== b && !combine(a.offer, b.offer)));
    const full = fullPrices(basket.lines);
    const whole = total(full);
    this.#alone = candidates.map((candidate) => whole - total(reprice(candidate, basket.lines, full)));
  }

  run(): readonly Candidate[] {
    const all = this.#candidates.map((_, index) => index);
    const peaceful = !this.#weighAll && this.#conflicts.every((row) => !row.includes(true));
    if (peaceful) return this.#candidates;
    const full = fullPrices(this.#basket.lines);
    if (!this.#weighAll) this.#greedy(full, all);
    this.#visit(full, { chosen: [], open: all, left: [] });
    return (this.#best?.chosen ?? []).flatMap((index) => this.#candidates[index] ?? []);
  }

  /** A good combination to begin with: the one that saves most first, then whatever goes with it. */
  #greedy(full: readonly number[], all: readonly number[]): void {
    const alone = (index: number) => this.#alone[index] ?? 0;
    const bySaving = [...all].sort((a, b) => alone(b) - alone(a) || a - b);
    const chosen: number[] = [];
    for (const index of bySaving) if (chosen.every((other) => !this.#conflict(index, other))) chosen.push(index);
    chosen.sort((a, b) => a - b);
    const left = chosen.reduce((now, index) => reprice(this.#candidates[index], this.#basket.lines, now), full);
    this.#weigh(total(left), chosen);
  }

  /** Decides on the first of those that are open: with it, then without it. */
  #visit(prices: readonly number[], { chosen, open, left }: Decided): void {
    const sum = total(prices);
    const [index, ...rest] = open;
    if (index === undefined) {
      this.#weigh(sum, chosen);
      return;
    }
    const most = open.reduce((saved, each) => saved + (this.#alone[each] ?? 0), 0);
    if (this.#best && sum - most > this.#best.total) return;
    if (!this.#weighAll && (++this.#steps > MOST_STEPS || left.some((each) => this.#standsAlone(each, open)))) return;
    const fits = (each: number) => !this.#conflict(index, each);
    this.#visit(reprice(this.#candidates[index], this.#basket.lines, prices), {
      ...{ chosen: [...chosen, index], open: rest.filter(fits), left: left.filter(fits) },
    });
    if (this.#weighAll || !this.#standsAlone(index, rest)) {
      this.#visit(prices, { chosen, open: rest, left: [...left, index] });
    }
  }

  /** Nothing that is still open shuts it out: who leaves it out gives something away. */
  #standsAlone(index: number, open: readonly number[]): boolean {
    return open.every((each) => !this.#conflict(index, each));
  }

  #conflict(a: number, b: number): boolean {
    return this.#conflicts[a]?.[b] ?? false;
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

import { type Offer, STAGES } from "../../offers/index.server.ts";
import type { Candidate } from "./judge-offers.ts";
import type { Repricer } from "./repricer.ts";
import { type AtMost, cheapestFrom, SearchBounds } from "./search-bounds.ts";

/** Up to so many offers that would each give something, whatever may be better is weighed. */
const WEIGH_ALL = 10;
/** Beyond them the search ends after so many steps, with the best it has found. */
const MOST_STEPS = 1_500;

export interface SearchBasket {
  /** The lines that offers may touch. */
  prices: Repricer;
  /** What delivery costs when these lines come to so much: never more for more. */
  deliver: (left: number) => number;
}

/** Which candidates are chosen, which may still be, and which were left out though they would fit. */
interface Decided {
  chosen: readonly number[];
  open: readonly number[];
  left: readonly number[];
}

/** Where the search stands. */
interface Here {
  sum: number;
  most: AtMost;
  chosen: readonly number[];
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

/** What was found, and whether it is known to be the best. */
export interface Combination {
  chosen: readonly Candidate[];
  /** Nothing cheaper is left; false where the steps ran out first. */
  proved: boolean;
}

/**
 * The lawful combination that costs the buyer least; of those that cost the same the one with most presents, then the one
 * whose offers rank higher. A branch is left as soon as what is open could not make it better. Up to `WEIGH_ALL` offers the
 * answer is exact to the unit; beyond, an offer that shuts nobody out is taken without weighing its absence, which rounding
 * may cost a minor unit a line.
 * @param candidates in giving order, each with an effect of its own
 */
export function bestCombination(candidates: readonly Candidate[], basket: SearchBasket): Combination {
  return new Search(candidates, basket).run();
}

class Search {
  readonly #candidates: readonly Candidate[];
  readonly #basket: SearchBasket;
  readonly #alone: readonly number[];
  readonly #carried: readonly number[];
  readonly #conflicts: readonly (readonly boolean[])[];
  readonly #byRank: readonly number[];
  readonly #bounds: SearchBounds;
  readonly #weighAll: boolean;
  readonly #cheapestFrom: number | undefined;
  readonly #delivery = new Map<number, number>();
  #steps = 0;
  #best: Found | undefined;

  constructor(candidates: readonly Candidate[], basket: SearchBasket) {
    this.#candidates = candidates;
    this.#basket = basket;
    this.#weighAll = candidates.length <= WEIGH_ALL;
    const { full } = basket.prices;
    const whole = total(full);
    const dearest = this.#deliver(0);
    this.#conflicts = conflictsAmong(candidates);
    this.#alone = candidates.map((candidate) => whole - total(basket.prices.after(candidate, full)));
    this.#carried = candidates.map(({ reward, offer }) => reward.shipping?.(dearest, offer.reward.args) ?? 0);
    this.#byRank = candidates
      .map((candidate, index) => ({ candidate, index }))
      .sort((a, b) => byPriority(a.candidate, b.candidate))
      .map(({ index }) => index);
    const conflict = (a: number, b: number) => this.#conflict(a, b);
    this.#bounds = new SearchBounds(candidates, { alone: this.#alone, carried: this.#carried, conflict });
    this.#cheapestFrom = this.#weighAll ? undefined : cheapestFrom((left) => this.#deliver(left), whole);
  }

  run(): Combination {
    const all = this.#candidates.map((_, index) => index);
    this.#greedy(all);
    this.#visit(this.#basket.prices.full, { chosen: [], open: all, left: [] });
    const chosen = (this.#best?.chosen ?? []).flatMap((index) => this.#candidates[index] ?? []);
    return { chosen, proved: this.#steps <= MOST_STEPS };
  }

  /** A good combination to begin with: the one that saves most first, then whatever goes with it. */
  #greedy(all: readonly number[]): void {
    const alone = (index: number) => this.#alone[index] ?? 0;
    const bySaving = [...all].sort((a, b) => alone(b) - alone(a) || a - b);
    const chosen: number[] = [];
    for (const index of bySaving) if (chosen.every((other) => !this.#conflict(index, other))) chosen.push(index);
    chosen.sort((a, b) => a - b);
    const { prices } = this.#basket;
    const left = chosen.reduce((now, index) => prices.after(this.#candidates[index], now), prices.full);
    this.#weigh(total(left), chosen);
  }

  /** Decides on the first of those that are open: with it, then without it. */
  #visit(prices: readonly number[], { chosen, open, left }: Decided): void {
    if (++this.#steps > MOST_STEPS && !this.#weighAll) return;
    const sum = total(prices);
    const [index, ...rest] = open;
    if (index === undefined) {
      this.#weigh(sum, chosen);
      return;
    }
    const most = this.#bounds.atMost(open);
    if (!this.#mayWin(sum, most, { chosen, open })) return;
    const here = { sum, most, chosen };
    // What was left out and would fit after all: who leaves it out gives something away.
    const wasted = (each: number) =>
      this.#standsAlone(each, open) && !this.#paysToLeave(here, most.off + (this.#alone[each] ?? 0));
    if (!this.#weighAll && left.some(wasted)) return;
    if (!this.#weighAll && this.#isPeaceful(open) && !this.#paysToLeave(here, most.off)) {
      const { prices: steps } = this.#basket;
      const after = open.reduce((now, each) => steps.after(this.#candidates[each], now), prices);
      this.#weigh(total(after), [...chosen, ...open]);
      return;
    }
    const fits = (each: number) => !this.#conflict(index, each);
    this.#visit(this.#basket.prices.after(this.#candidates[index], prices), {
      ...{ chosen: [...chosen, index], open: rest.filter(fits), left: left.filter(fits) },
    });
    const weighed = this.#weighAll || !this.#standsAlone(index, rest) || this.#paysToLeave(here, most.off);
    if (weighed) this.#visit(prices, { chosen, open: rest, left: [...left, index] });
  }

  /** Could some of what is open, at its very best, make this better than the best that was found? */
  #mayWin(sum: number, most: AtMost, { chosen, open }: Omit<Decided, "left">): boolean {
    const best = this.#best;
    if (!best) return true;
    const goods = Math.max(0, sum - most.off);
    const least = goods + Math.max(0, this.#deliver(sum) - this.#carriedBy(chosen) - most.carried);
    if (least !== best.total) return least < best.total;
    const gifts = this.#giftsIn(chosen) + most.gifts;
    return gifts === best.gifts ? this.#ranksOver([...chosen, ...open], best.chosen) : gifts > best.gifts;
  }

  /**
   * Delivery may get dearer as goods get cheaper: only there can it pay to leave an offer out that would fit.
   * @param off what may be taken off the goods from here on, that offer among the others
   */
  #paysToLeave({ sum, most, chosen }: Here, off: number): boolean {
    if (this.#deliver(Math.max(0, sum - off)) === this.#deliver(sum)) return false;
    const from = this.#cheapestFrom;
    if (from === undefined || !this.#best) return true;
    return from + Math.max(0, this.#deliver(sum) - this.#carriedBy(chosen) - most.carried) <= this.#best.total;
  }

  /** Nobody of these shuts anybody out. */
  #isPeaceful(open: readonly number[]): boolean {
    return open.every((each) => this.#standsAlone(each, open));
  }

  /** Nothing that is still open shuts it out. */
  #standsAlone(index: number, open: readonly number[]): boolean {
    return open.every((each) => !this.#conflict(index, each));
  }

  #conflict(a: number, b: number): boolean {
    return this.#conflicts[a]?.[b] ?? false;
  }

  #carriedBy(chosen: readonly number[]): number {
    return total(chosen.map((index) => this.#carried[index] ?? 0));
  }

  #giftsIn(chosen: readonly number[]): number {
    return chosen.filter((index) => this.#candidates[index]?.adds).length;
  }

  #deliver(left: number): number {
    const known = this.#delivery.get(left);
    if (known !== undefined) return known;
    const price = this.#basket.deliver(left);
    this.#delivery.set(left, price);
    return price;
  }

  #weigh(sum: number, chosen: readonly number[]): void {
    let delivery = this.#deliver(sum);
    for (const index of chosen) {
      const { reward, offer } = this.#candidates[index] ?? {};
      delivery -= (offer && reward?.shipping?.(delivery, offer.reward.args)) ?? 0;
    }
    const found = { total: sum + delivery, gifts: this.#giftsIn(chosen), chosen };
    if (!this.#best || this.#better(found, this.#best)) this.#best = found;
  }

  #better(a: Found, b: Found): boolean {
    if (a.total !== b.total) return a.total < b.total;
    return a.gifts === b.gifts ? this.#ranksOver(a.chosen, b.chosen) : a.gifts > b.gifts;
  }

  /** The highest offer that only one of them has decides. */
  #ranksOver(a: readonly number[], b: readonly number[]): boolean {
    for (const index of this.#byRank) {
      const ours = a.includes(index);
      if (ours !== b.includes(index)) return ours;
    }
    return false;
  }
}

function conflictsAmong(candidates: readonly Candidate[]): readonly (readonly boolean[])[] {
  const conflicts = candidates.map(() => candidates.map(() => false));
  for (const [a, { offer }] of candidates.entries()) {
    for (let b = a + 1; b < candidates.length; b++) {
      const other = candidates[b]?.offer;
      const [ofA, ofB] = [conflicts[a], conflicts[b]];
      if (!other || !ofA || !ofB || combine(offer, other)) continue;
      ofA[b] = true;
      ofB[a] = true;
    }
  }
  return conflicts;
}

function total(list: readonly number[]): number {
  let sum = 0;
  for (const each of list) sum += each;
  return sum;
}

import type { BasketLine, Offer, Reason } from "../../offers/index.server.ts";
import type { LineAdjustment } from "../types.ts";
import { bestCombination, combine, givingOrder, type SearchBasket } from "./best-combination.ts";
import type { Candidate, JudgedOffers } from "./judge-offers.ts";

export interface GivenOffers {
  /** In giving order; each has an effect. */
  given: Candidate[];
  /** By line of the basket. */
  adjustments: LineAdjustment[][];
  refused: Map<string, Reason[]>;
  /** No lawful combination is cheaper; false where the search ran out of steps before it knew. */
  proved: boolean;
}

/** Chooses among the offers whose conditions hold, gives them, and says why the others are not given. */
export function giveOffers({ candidates, refused }: JudgedOffers, basket: SearchBasket): GivenOffers {
  const reasons = new Map(refused);
  const useful = candidates.sort(givingOrder).filter((candidate) => {
    if (hasEffect(candidate, basket)) return true;
    reasons.set(candidate.offer.id, [{ code: "offer.nothing_to_reduce" }]);
    return false;
  });
  const { chosen, proved } = bestCombination(useful, basket);
  const { prices } = basket;
  const adjustments: LineAdjustment[][] = prices.lines.map(() => []);
  const given: Candidate[] = [];
  let left = prices.full;
  for (const candidate of chosen) {
    const after = prices.after(candidate, left);
    const before = left;
    left = after;
    const takes = before.map((now, index) => now - (after[index] ?? 0));
    const off = candidate.reward.shipping?.(basket.deliver(sum(left)), candidate.offer.reward.args) ?? 0;
    if (off > 0 || candidate.adds || takes.some((taken) => taken > 0)) given.push(candidate);
    else reasons.set(candidate.offer.id, [{ code: "offer.nothing_to_reduce" }]);
    for (const [index, amount] of takes.entries()) {
      if (amount > 0) adjustments[index]?.push({ offerId: candidate.offer.id, amount });
    }
  }
  for (const { offer } of useful) {
    const there = given.some((each) => each.offer === offer) || reasons.has(offer.id);
    if (!there) reasons.set(offer.id, [whyNot(offer, given, proved)]);
  }
  return { given, adjustments, refused: reasons, proved };
}

function sum(list: readonly number[]): number {
  return list.reduce((total, each) => total + each, 0);
}

function hasEffect(candidate: Candidate, { prices, deliver }: SearchBasket): boolean {
  const { reward } = candidate;
  if (!reward.reprice) return reward.shipping === undefined || deliver(0) > 0 || deliver(Number.MAX_SAFE_INTEGER) > 0;
  return prices.after(candidate, prices.full).some((now, index) => now < (prices.full[index] ?? 0));
}

function whyNot(offer: Offer, given: readonly Candidate[], proved: boolean): Reason {
  const against = given.filter((each) => !combine(each.offer, offer)).map((each) => each.offer.id);
  return against.length > 0
    ? { code: "offer.incompatible", data: { with: against } }
    : { code: proved ? "offer.not_best" : "offer.not_best_found" };
}

/** Lines in an order of their own, so that a basket's order decides nothing: neither its price nor where a rest goes. */
export function lineOrder(a: BasketLine, b: BasketLine): number {
  const key = ({ variantId, unitPrice, quantity, bundleId }: BasketLine) => {
    return [variantId, String(unitPrice).padStart(13, "0"), String(quantity).padStart(7, "0"), bundleId ?? ""].join(
      " ",
    );
  };
  const [left, right] = [key(a), key(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

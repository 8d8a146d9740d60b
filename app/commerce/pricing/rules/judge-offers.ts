import {
  type AddedArticle,
  conditions,
  judgeCoupon,
  type Offer,
  type Reason,
  type Reward,
  rewards,
} from "../../offers/index.server.ts";
import type { PriceInput } from "../types.ts";

/** An offer whose conditions all hold. */
export interface Candidate {
  offer: Offer;
  reward: Reward;
  /** The coupon that opened it. */
  coupon: string | null;
  /** The article it would add. */
  adds: AddedArticle | null;
}

export interface JudgedOffers {
  candidates: Candidate[];
  /** Why the others are not given, by id; all reasons, not the first alone. */
  refused: Map<string, Reason[]>;
}

/** Holds each offer's conditions against the basket, by the catalogue's prices. */
export function judgeOffers(input: PriceInput): JudgedOffers {
  const judged: JudgedOffers = { candidates: [], refused: new Map() };
  for (const offer of input.offers) {
    const candidate = judge(offer, input);
    if (Array.isArray(candidate)) judged.refused.set(offer.id, candidate);
    else judged.candidates.push(candidate);
  }
  return judged;
}

function judge(offer: Offer, input: PriceInput): Candidate | Reason[] {
  if (offer.status !== "active") return [{ code: "offer.not_active" }];
  const reward = rewards.get(offer.reward.code);
  if (!reward) return [{ code: "offer.rule_unknown", data: { code: offer.reward.code } }];
  const coupons = (input.coupons ?? []).flatMap((facts) =>
    facts.coupon?.offerId === offer.id ? [{ facts, problem: judgeCoupon(facts, input.customer, input.now) }] : [],
  );
  const facts = { ...input, coupons };
  const reasons = offer.conditions.flatMap(({ code, args }): Reason | Reason[] => {
    const condition = conditions.get(code);
    if (!condition) return [{ code: "offer.rule_unknown", data: { code } }];
    return condition.check(facts, args) ?? [];
  });
  const adds = reward.adds?.(offer.reward.args) ?? null;
  if (adds) reasons.push(...articleProblem(offer, adds, input));
  if (reasons.length > 0) return reasons;
  const wantsCoupon = offer.conditions.some(({ code }) => code === "coupon");
  const coupon = wantsCoupon ? (coupons.find(({ problem }) => problem === null)?.facts.code ?? null) : null;
  return { offer, reward, coupon, adds };
}

/** A present, or what was ticked, must be there beside what is bought of it. */
function articleProblem(offer: Offer, adds: AddedArticle, { extras, bumps, lines }: PriceInput): Reason[] {
  if (adds.ticked && !bumps?.includes(offer.id)) return [{ code: "offer.not_ticked" }];
  const article = extras?.get(adds.variantId);
  const bought = lines.reduce((sum, line) => sum + (line.variantId === adds.variantId ? line.quantity : 0), 0);
  const enough = article !== undefined && article.available >= bought + adds.quantity;
  return enough ? [] : [{ code: "offer.article_gone", data: { variant: adds.variantId } }];
}

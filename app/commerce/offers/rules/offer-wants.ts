import type { Offer } from "../types.ts";
import { conditions } from "./conditions.ts";
import { rewards } from "./rewards/index.ts";

/** What must be read before offers can be judged; most shops' offers want little of it. */
export interface OfferWants {
  /** Which collections each product is in. */
  collections: boolean;
  /** Orders and segments of who buys. */
  customer: boolean;
  /** Variants that offers may add. */
  articles: string[];
}

const known = new WeakMap<readonly Offer[], OfferWants>();

/** Worked out once for each list of offers. */
export function offerWants(offers: readonly Offer[]): OfferWants {
  const before = known.get(offers);
  if (before) return before;
  const rules = offers.flatMap((offer) => [...offer.conditions, offer.reward]);
  const articles = offers.flatMap(({ reward }) => rewards.get(reward.code)?.adds?.(reward.args).variantId ?? []);
  const wants = {
    collections: rules.some(({ args }) => namesCollections(args)),
    customer: rules.some(({ code }) => conditions.get(code)?.wantsCustomer === true),
    articles: [...new Set(articles)],
  };
  known.set(offers, wants);
  return wants;
}

/** Anywhere in a rule's arguments: what is selected, bought, got. */
function namesCollections(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([name, each]) => {
    return name === "collections" ? Array.isArray(each) && each.length > 0 : namesCollections(each);
  });
}

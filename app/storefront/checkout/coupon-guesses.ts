import { LRUCache } from "lru-cache";
import type { QueryContext } from "#app/commerce/context.ts";
import { findCouponFacts } from "#app/commerce/offers/index.server.ts";
import { type RateLimit, rateLimit } from "#app/platform/rate-limit.server.ts";
import type { SentCheckout } from "./read-checkout.ts";

const SECONDS = 600;

/**
 * Stops who tries codes. Only wrong ones count, so that a carrier's thousands of buyers behind one address go on; past the
 * limit no code of that address is looked at for a while, right or wrong, and nothing can be learned.
 */
export class CouponGuesses {
  readonly #limit: RateLimit;
  readonly #stopped = new LRUCache<string, true>({ max: 10_000, ttl: SECONDS * 1_000 });

  constructor(perAddress: number) {
    this.#limit = rateLimit("coupon-guesses", perAddress, SECONDS);
  }

  /** What was sent, without its code where no more codes of this address are looked at. */
  async guard(q: QueryContext, sent: SentCheckout, address: string): Promise<SentCheckout> {
    const { coupon } = sent.wanted;
    if (coupon === "") return sent;
    if (this.#stopped.has(address)) return { ...sent, wanted: { ...sent.wanted, coupon: "" }, stopped: true };
    const [facts] = await findCouponFacts(q.read, [coupon], null);
    const wrong = facts?.coupon === undefined;
    if (wrong && !(await this.#limit.take(address)).allowed) this.#stopped.set(address, true);
    return sent;
  }
}

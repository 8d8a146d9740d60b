import { LRUCache } from "lru-cache";
import type { QueryContext } from "#app/commerce/context.ts";
import { findCouponFacts } from "#app/commerce/offers/index.server.ts";
import { isVoucher } from "#app/commerce/payments/index.server.ts";
import { type RateLimit, rateLimit } from "#app/platform/rate-limit.server.ts";
import type { SentCheckout } from "./read-checkout.ts";

const SECONDS = 600;

/**
 * Stops who tries codes, of coupons or of vouchers. Only wrong ones count, so that a carrier's thousands of buyers behind one address go on; past the
 * limit no code of that address is looked at for a while, right or wrong, and nothing can be learned.
 */
export class CouponGuesses {
  readonly #limit: RateLimit;
  readonly #stopped = new LRUCache<string, true>({ max: 10_000, ttl: SECONDS * 1_000 });

  constructor(perAddress: number) {
    this.#limit = rateLimit("coupon-guesses", perAddress, SECONDS);
  }

  /** What was sent, without its codes where no more codes of this address are looked at. */
  async guard(q: QueryContext, sent: SentCheckout, address: string): Promise<SentCheckout> {
    const { coupon, voucher } = sent.wanted;
    if (coupon === "" && voucher === "") return sent;
    if (this.#stopped.has(address)) {
      const stopped = coupon === "" ? "voucher" : "coupon";
      return { ...sent, wanted: { ...sent.wanted, coupon: "", voucher: "" }, stopped };
    }
    const wrong =
      (coupon !== "" && !(await isCoupon(q, coupon))) || (voucher !== "" && !(await isVoucher(q.read, voucher)));
    if (wrong && !(await this.#limit.take(address)).allowed) this.#stopped.set(address, true);
    return sent;
  }
}

async function isCoupon(q: QueryContext, code: string): Promise<boolean> {
  const [facts] = await findCouponFacts(q.read, [code], null);
  return facts?.coupon !== undefined;
}

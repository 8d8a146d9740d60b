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
interface Codes {
  coupon?: string;
  voucher?: string;
}

export class CouponGuesses {
  readonly #limit: RateLimit;
  readonly #stopped = new LRUCache<string, true>({ max: 10_000, ttl: SECONDS * 1_000 });

  constructor(perAddress: number) {
    this.#limit = rateLimit("coupon-guesses", perAddress, SECONDS);
  }

  /** May these codes be looked at? One that does not exist counts as a guess. */
  async allows(q: QueryContext, { coupon = "", voucher = "" }: Codes, address: string): Promise<boolean> {
    if (coupon === "" && voucher === "") return true;
    if (this.#stopped.has(address)) return false;
    const wrong =
      (coupon !== "" && !(await isCoupon(q, coupon))) || (voucher !== "" && !(await isVoucher(q.read, voucher)));
    if (wrong && !(await this.#limit.take(address)).allowed) this.#stopped.set(address, true);
    return true;
  }

  /** What was sent, without its codes where no more codes of this address are looked at. */
  async guard(q: QueryContext, sent: SentCheckout, address: string): Promise<SentCheckout> {
    const { coupon } = sent.wanted;
    if (await this.allows(q, sent.wanted, address)) return sent;
    const stopped = coupon === "" ? "voucher" : "coupon";
    return { ...sent, wanted: { ...sent.wanted, coupon: "", voucher: "" }, stopped };
  }
}

async function isCoupon(q: QueryContext, code: string): Promise<boolean> {
  const [facts] = await findCouponFacts(q.read, [code], null);
  return facts?.coupon !== undefined;
}

import { CAMPAIGNS } from "#app/campaigns/queries/live-campaigns.ts";
import { CAMPAIGN_GIFTS } from "#app/campaigns/queries/offers-given.ts";
import { PRICE_STAYS } from "#app/campaigns/queries/price-stays.ts";
import { SHELVES } from "#app/campaigns/queries/shelves.ts";
import type { Kept, KeptValues } from "#app/commerce/context.ts";
import { OFFERS } from "#app/commerce/offers/index.server.ts";
import type { Outbox } from "#app/commerce/outbox/index.server.ts";
import { GIVES_VOUCHERS } from "#app/commerce/payments/index.server.ts";
import { DELIVERY } from "#app/commerce/shipping/index.server.ts";
import { REPLACED_FILES } from "#app/media/index.server.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import { TURNSTILE_KEY } from "#app/storefront/forms/human-check.ts";

/** Everything the process keeps. What a command or query asks for with `kept` stands here. */
const KEPT: readonly Kept<unknown>[] = [
  ...[CAMPAIGN_GIFTS, CAMPAIGNS, PRICE_STAYS, SHELVES],
  ...[DELIVERY, GIVES_VOUCHERS, OFFERS, REPLACED_FILES, TURNSTILE_KEY],
];

/**
 * What the process keeps of the database until an event ends it; another process's change ends it within half a second.
 * It is read before a transaction begins: a pool full of transactions that all wait for one more connection would wait
 * for ever.
 */
export class KeptReads {
  readonly #values = new Map<Kept<unknown>, Promise<unknown>>();
  readonly #read: Reader;

  constructor(read: Reader, outbox: Outbox) {
    this.#read = read;
    for (const kept of KEPT) outbox.listen({ kinds: kept.endsWith, notice: () => this.#values.delete(kept) });
  }

  async values(): Promise<KeptValues> {
    const entries = await Promise.all(KEPT.map(async (kept) => [kept, await this.#value(kept)] as const));
    const values = new Map(entries);
    return <T>(kept: Kept<T>): T => {
      if (!values.has(kept)) throw new Error("What is asked for with kept() must stand in app/server/kept.ts");
      return values.get(kept) as T;
    };
  }

  #value<T>(kept: Kept<T>): Promise<T> {
    const there = this.#values.get(kept);
    if (there) return there as Promise<T>;
    const value = kept.read(this.#read, (other) => this.#value(other));
    this.#values.set(kept, value);
    // A failure is not kept: who asked hears of it, and the next one to ask tries again.
    value.catch(() => this.#values.delete(kept));
    return value;
  }
}

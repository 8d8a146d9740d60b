import type { Reader } from "#app/platform/db/index.server.ts";
import { givenSpan } from "../rules/given-span.ts";
import type { GivenPrice } from "../types.ts";
import { readPriceStays } from "./price-stays.ts";

/** Prices that campaigns gave at any time of a period, by what was done to them and their hours. @param period epoch ms */
export async function findPricesGiven(
  read: Reader,
  zone: string,
  period: { since: number; until: number },
): Promise<GivenPrice[]> {
  return (await readPriceStays(read)).flatMap((stay) => {
    const span = givenSpan(stay, zone, period.until);
    if (span === null || (span.until ?? period.until) <= period.since || span.from >= period.until) return [];
    const { campaign, product, sku, price, goesOn } = stay;
    return { campaign, product, sku, price, goesOn };
  });
}

import type { Offer } from "../types.ts";

/** The first instant after `now` (epoch ms) when one of the offers begins or ends by its dates; null where none will. */
export function nextOfferChange(offers: readonly Offer[], now: number): number | null {
  const edges = offers
    .flatMap(({ conditions }) => conditions)
    .filter(({ code }) => code === "dates")
    .flatMap(({ args }) => [args.from, args.until])
    .flatMap((edge) => (typeof edge === "string" ? [Date.parse(edge)] : []))
    .filter((edge) => edge > now);
  return edges.length === 0 ? null : Math.min(...edges);
}

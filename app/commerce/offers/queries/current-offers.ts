import type { QueryContext } from "../../context.ts";
import type { Offer } from "../types.ts";
import { OFFERS } from "./find-offers.ts";

/** The offers that are given to whoever asks, now. */
export function currentOffers({
  kept,
  given,
  clock,
}: Pick<QueryContext, "kept" | "given" | "clock">): readonly Offer[] {
  return given ? given.at(kept(OFFERS), clock.now()) : kept(OFFERS);
}

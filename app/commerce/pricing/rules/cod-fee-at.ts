import { isSameTown } from "../../places/index.server.ts";
import type { CodFeeRule } from "../../shop.ts";

/** What cash on delivery costs in a place: the city's own fee, else the country's, else the shop's. Minor units. */
export function codFeeAt({ flat, places }: CodFeeRule, country: string, city: string): number {
  const here = places.filter((place) => place.country === country);
  const ofCity = here.find((place) => place.city !== null && isSameTown(country, place.city, city));
  return (ofCity ?? here.find((place) => place.city === null))?.fee ?? flat;
}

import { parsePhone } from "#app/commerce/kernel/phone.ts";
import { findRegion } from "#app/commerce/places/index.server.ts";
import type { Shop } from "#app/commerce/shop.ts";
import type { SentAnswer } from "./doer.ts";

/**
 * Where somebody lives who answered: the country that they chose, else the one that their region is in, else their phone's
 * where the shop delivers there, else the shop's own.
 */
export function countryOf({ answer, said }: Pick<SentAnswer, "answer" | "said">, shop: Shop): string {
  const served = (country = "") => (shop.countries.includes(country) ? country : "");
  const phone = answer.phone === null ? undefined : parsePhone(answer.phone, shop.country);
  return said.country || served(countryOfRegion(said.region)) || served(phone?.country) || shop.country;
}

/** Codes of regions begin with their country's, `MA-03`. "" for anything else that stands there. */
function countryOfRegion(region: string): string {
  const country = region.slice(0, 2);
  return findRegion(country, region) ? country : "";
}

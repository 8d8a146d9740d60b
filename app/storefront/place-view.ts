import type { QueryContext } from "#app/commerce/context.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { regionsOf, townsOf } from "#app/commerce/places/index.server.ts";
import { DELIVERY } from "#app/commerce/shipping/index.server.ts";
import type { PlaceView } from "#blocks/contract/index.ts";

/** Where people say their wilaya or governorate before their town, whatever it costs. */
const REGION_FIRST = ["DZ", "TN"];
const POSTCODE_KNOWN = ["FR", "BE", "CH", "CA"];

const MOST_TOWNS = 600;

/** What an address in a country is chosen from: the region is asked where delivery has prices by region. */
export function placeView(
  { kept }: Pick<QueryContext, "kept">,
  locale: Locale,
  country: string,
  region: string,
): PlaceView {
  const { zones, postcodes } = kept(DELIVERY);
  const regions = regionsOf(country);
  const chosen = regions.some(({ code }) => code === region) ? region : null;
  const byRegion = zones.some((zone) => zone.country === country && zone.region !== null && zone.city === null);
  const asksRegion = regions.length > 0 && (byRegion || REGION_FIRST.includes(country)) && country !== "FR";
  const towns = townsOf(country, chosen);
  return {
    country,
    regions: regions.map(({ code, name }) => ({ code, name: textIn(name, locale) })),
    // A long list waits for its region: nobody looks through a thousand names, and a phone has to load them.
    towns:
      asksRegion && chosen === null && towns.length > MOST_TOWNS ? [] : towns.map(({ name }) => textIn(name, locale)),
    asksRegion,
    asksPostcode: POSTCODE_KNOWN.includes(country) || postcodes.some((list) => list.country === country),
  };
}

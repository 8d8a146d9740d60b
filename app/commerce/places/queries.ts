import { type Locale, textIn } from "../kernel/locale.ts";
import { countryOf } from "./atlas.ts";
import type { Region, Town } from "./types.ts";

/** A country's regions in the order people of it list them; none where there is no list. */
export function regionsOf(country: string): readonly Region[] {
  return countryOf(country)?.regions ?? [];
}

/** A region's towns, or the country's, in the order of the alphabet; none where people type them. */
export function townsOf(country: string, region: string | null = null): readonly Town[] {
  const towns = countryOf(country)?.towns ?? [];
  return region === null ? towns : towns.filter((town) => town.region === region);
}

/** Towns of a postcode, the largest first; none where there is no list, or the postcode is in none. */
export async function townsAt(country: string, postcode: string): Promise<readonly string[]> {
  const listed = Object.hasOwn(POSTCODES, country) ? await POSTCODES[country]?.() : undefined;
  const towns = listed && Object.hasOwn(listed, postcode) ? listed[postcode] : undefined;
  return towns?.split("|") ?? [];
}

/** Long lists, each fetched when somebody of its country first asks: adding a country is adding its file here. */
const POSTCODES: Readonly<Record<string, () => Promise<Readonly<Record<string, string>>>>> = {
  FR: async () => (await import("./data/fr-postcodes.json", { with: { type: "json" } })).default,
};

/** A region's name for people; its code where it is in no list. */
export function regionName(code: string, locale: Locale): string {
  const region = countryOf(code.slice(0, 2))?.regions.find((each) => each.code === code);
  return region ? textIn(region.name, locale) : code;
}

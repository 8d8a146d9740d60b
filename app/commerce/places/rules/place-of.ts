import { LRUCache } from "lru-cache";
import { countryOf } from "../atlas.ts";
import type { Place, Region, Town } from "../types.ts";
import { isNear, sounds, spelt } from "./spelling.ts";

/** Shorter words have too many neighbours to be guessed. */
const GUESSED_FROM = 5;
const GUESSED_LOOSELY_FROM = 9;
/** No town's name is longer; what is longer is not compared letter by letter. */
const LONGEST = 40;

/** An address's words, as a form or the API gives them. */
export interface Words {
  country: string;
  region?: string | null | undefined;
  city: string;
  postcode?: string | null | undefined;
}

/**
 * Where an address lies. The town is found through accents, hyphens, Arabic, common other names ("Casa") and small
 * mistakes; the region is the one asked for, else the postcode's, else the town's where one region alone has it.
 */
export function placeOf({ country, region, city, postcode }: Words): Place {
  const asked = findRegion(country, region ?? "")?.code ?? departmentOf(country, postcode ?? "");
  const town = findTown(country, city, asked);
  return {
    country,
    region: asked ?? town?.region ?? null,
    town: spelt(town?.name.fr ?? city),
    known: town,
  };
}

/** Whether two spellings name one town of a country: Casa and Casablanca, Fès and فاس. Nothing names none. */
export function isSameTown(country: string, one: string, other: string): boolean {
  const town = placeOf({ country, city: one }).town;
  return town !== "" && town === placeOf({ country, city: other }).town;
}

/** By its code ("DZ-16"), its number ("16") or its name in French or Arabic. */
export function findRegion(country: string, text: string): Region | undefined {
  return countryOf(country)?.regionsBySpelling.get(spelt(text));
}

/** One order asks for its town several times, and many orders for the same: what was found is remembered for a while. */
const remembered = new LRUCache<string, { town: Town | null }>({ max: 5_000 });

function findTown(country: string, text: string, region: string | null): Town | null {
  if (text.length > 2 * LONGEST) return lookFor(country, text, region);
  const key = `${country}|${region ?? ""}|${text}`;
  const known = remembered.get(key);
  if (known) return known.town;
  const town = lookFor(country, text, region);
  remembered.set(key, { town });
  return town;
}

/** The one town that is meant, in the region where one is given; null where none is, or more than one could be. */
function lookFor(country: string, text: string, region: string | null): Town | null {
  const atlas = countryOf(country);
  const word = spelt(text);
  if (!atlas || word === "" || word.length > LONGEST) return null;
  const sound = sounds(text);
  const found = [atlas.townsBySpelling.get(word), atlas.townsBySound.get(sound)];
  for (const towns of found) {
    const town = theOne(towns ?? [], region);
    if (town) return town;
  }
  if (found.some((towns) => towns)) return null;
  const most = sound.length >= GUESSED_LOOSELY_FROM ? 2 : 1;
  if (sound.length < GUESSED_FROM) return null;
  const near: Town[] = [];
  for (const [key, towns] of atlas.townsBySound) {
    if (key[0] === sound[0] && key.length >= GUESSED_FROM && isNear(sound, key, most)) near.push(...towns);
  }
  return theOne([...new Set(near)], region);
}

function theOne(towns: readonly Town[], region: string | null): Town | null {
  const here = region === null ? towns : towns.filter((town) => town.region === region);
  const candidates = here.length > 0 ? here : towns;
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

/** French postcodes begin with their department's number; Corsica and overseas have rules of their own. */
function departmentOf(country: string, postcode: string): string | null {
  const code = spelt(postcode);
  if (country !== "FR" || !/^\d{5}$/.test(code)) return null;
  const number = code.startsWith("97") ? code.slice(0, 3) : code.startsWith("20") ? corsica(code) : code.slice(0, 2);
  return findRegion("FR", number)?.code ?? null;
}

function corsica(code: string): string {
  return code < "20200" ? "2A" : "2B";
}

import ci from "./data/ci.json" with { type: "json" };
import dz from "./data/dz.json" with { type: "json" };
import fr from "./data/fr.json" with { type: "json" };
import ma from "./data/ma.json" with { type: "json" };
import sn from "./data/sn.json" with { type: "json" };
import tn from "./data/tn.json" with { type: "json" };
import { sounds, spelt } from "./rules/spelling.ts";
import type { Region, Town } from "./types.ts";

/** What is known of one country, with the indexes that words are looked up in. */
export interface Country {
  regions: readonly Region[];
  towns: readonly Town[];
  regionsBySpelling: ReadonlyMap<string, Region>;
  townsBySpelling: ReadonlyMap<string, readonly Town[]>;
  townsBySound: ReadonlyMap<string, readonly Town[]>;
}

interface Listed {
  regions: string[][];
  towns: string[][];
}

const LISTS: Readonly<Record<string, Listed>> = { MA: ma, DZ: dz, TN: tn, SN: sn, CI: ci, FR: fr };
const read = new Map<string, Country>();

/** Read when a country is first asked for; undefined where there is no list of it. */
export function countryOf(code: string): Country | undefined {
  const known = read.get(code);
  const list = Object.hasOwn(LISTS, code) ? LISTS[code] : undefined;
  if (known || !list) return known;
  const country = readCountry(list);
  read.set(code, country);
  return country;
}

function readCountry(list: Listed): Country {
  const regionsBySpelling = new Map<string, Region>();
  const regions = list.regions.map(([code = "", fr = "", ar = ""]) => {
    const region: Region = { code, name: named(fr, ar) };
    for (const word of [code, code.slice(3), fr, ar]) if (word) regionsBySpelling.set(spelt(word), region);
    return region;
  });
  const townsBySpelling = new Map<string, Town[]>();
  const townsBySound = new Map<string, Town[]>();
  const towns = list.towns.map(([fr = "", region = "", ar = "", ...others]) => {
    const town: Town = { name: named(fr, ar), region };
    for (const word of [fr, ar, ...others]) {
      if (word) add(townsBySpelling, spelt(word), town);
      if (word) add(townsBySound, sounds(word), town);
    }
    return town;
  });
  return { regions, towns, regionsBySpelling, townsBySpelling, townsBySound };
}

function named(fr: string, ar: string): Town["name"] {
  return ar ? { fr, ar } : { fr };
}

function add(index: Map<string, Town[]>, key: string, town: Town): void {
  const there = index.get(key);
  if (!there) index.set(key, [town]);
  else if (!there.includes(town)) there.push(town);
}

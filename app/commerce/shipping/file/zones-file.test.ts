import fc from "fast-check";
import { expect, test } from "vitest";
import { regionsOf, townsOf } from "../../places/index.server.ts";
import type { Zone, ZoneRate } from "../types.ts";
import { readZones } from "./read-zones.ts";
import { writeZones } from "./write-zones.ts";

async function* bytes(text: string) {
  yield new TextEncoder().encode(text);
}
const read = (text: string) => readZones(bytes(text), { country: "DZ", currency: "DZD" });
const refusal = async (text: string) => {
  const zones = await read(text);
  return zones.ok ? "" : `${zones.refusal.code} ${JSON.stringify(zones.refusal.data ?? {})}`;
};

const amount = fc.integer({ min: 0, max: 100_000_000 });
const word = fc
  .string({ unit: fc.constantFrom(..."aé,;\"'=+ ب5"), maxLength: 12 })
  .map((text) => text.trim())
  .filter((text) => !text.startsWith("'"));
const rate: fc.Arbitrary<ZoneRate> = fc.record({
  id: fc.constantFrom("home", "desk", "express"),
  kind: fc.constantFrom("home", "desk"),
  label: fc
    .record({ fr: word, ar: word })
    .map((words) => Object.fromEntries(Object.entries(words).filter((e) => e[1]))),
  price: amount,
  freeFrom: fc.option(amount),
  steps: fc.uniqueArray(fc.record({ above: fc.integer({ min: 0, max: 90_000 }), price: amount }), {
    maxLength: 3,
    selector: ({ above }) => above,
  }),
  carrier: fc.option(word.filter((text) => text !== "")),
  days: fc.option(fc.record({ min: fc.integer({ min: 0, max: 3 }), max: fc.integer({ min: 3, max: 9 }) })),
});

test("what is written is read back unchanged, formulas and all", async () => {
  const towns = fc.constantFrom(null, "Bab Ezzouar", "Douar d'à côté");
  const zone = fc.record({
    region: fc.constantFrom(null, "DZ-16", "DZ-31"),
    city: towns,
    refused: fc.boolean(),
    rates: fc.uniqueArray(rate, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
  });
  const zones = fc
    .uniqueArray(zone, { maxLength: 5, selector: ({ region, city }) => `${region}|${city}` })
    .map((list) =>
      list.map((each): Zone => ({ ...each, id: "z", country: "DZ", rates: each.refused ? [] : each.rates })),
    );
  await fc.assert(
    fc.asyncProperty(
      zones.filter((list) => list.length > 0),
      async (list) => {
        const back = await read(writeZones(list, "DZD"));
        const shown = back.ok && back.value.map(({ place, zone: made }) => ({ ...place, ...made }));
        expect(shown).toEqual(list.map(({ id: _, ...each }) => each));
      },
    ),
  );
});

test("a carrier's sheet of every commune is read: French heads, commas or semicolons, names of wilayas", async () => {
  const lines = townsOf("DZ").map(({ name, region }) => {
    const wilaya = regionsOf("DZ").find(({ code }) => code === region)?.name.fr;
    return `${wilaya};${name.fr};450,00;3`;
  });
  const zones = await read(`Wilaya;Commune;Prix;Délai\r\n${lines.join("\r\n")}`);
  expect(zones.ok && zones.value).toHaveLength(townsOf("DZ").length);
  expect(zones.ok && zones.value.find(({ place }) => place.city === "Bab Ezzouar")).toMatchObject({
    place: { country: "DZ", region: "DZ-16" },
    zone: { refused: false, rates: [{ id: "home", kind: "home", price: 45_000, days: { min: 3, max: 3 } }] },
  });
});

test("a line that cannot be read is named, with its column and what stood there", async () => {
  expect(await refusal("region,price\nAlger,cher")).toBe('zones.line {"line":2,"column":"price","found":"cher"}');
  expect(await refusal("region,price,weight_steps\nAlger,5,lourd")).toContain('"column":"weight_steps"');
  expect(await refusal("region,city\nAlger,Hydra")).toBe('columns.missing {"missing":["price"]}');
  expect(await refusal("")).toBe("file.empty {}");
  const closed = await read("region,served,price\nTindouf,non,\nAlger,oui,500");
  expect(closed.ok && closed.value.map(({ zone }) => zone?.refused)).toEqual([true, false]);
});

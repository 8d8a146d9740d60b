import { expect, test } from "vitest";
import type { Zone } from "#app/commerce/shipping/index.server.ts";
import { readPrices, type TypedRow } from "./read-prices.ts";

const row = (more: Partial<TypedRow>): TypedRow => ({
  ...{
    key: "DZ-16",
    place: { country: "DZ", region: "DZ-16", city: null },
    home: "",
    desk: "",
    freeFrom: "",
    days: "",
    refused: false,
  },
  ...more,
});
const brief = (rows: TypedRow[]) => {
  const read = readPrices(rows, "DZD");
  if (!read.ok) return `${read.refusal.code} ${read.refusal.pointer}`;
  return read.value.map(
    ({ zone }) => zone && (zone.refused ? "refused" : zone.rates.map(({ id, price }) => `${id} ${price}`).join()),
  );
};

test("a line is read as people type it, an empty one is none", () => {
  expect(
    brief([row({ home: "1 200 DA", desk: "٦٠٠" }), row({}), row({ refused: true, home: "5" }), row({ home: "0" })]),
  ).toEqual([...["home 120000,desk 60000", null, "refused", "home 0"]]);
  expect(brief([row({ home: "cher" })])).toBe("amount.unreadable /home/DZ-16");
  expect(brief([row({ home: "-5" })])).toBe("amount.unreadable /home/DZ-16");
  expect(brief([row({ home: "5", days: "bientôt" })])).toBe("zone.days /days/DZ-16");
});

test("what the table has no column for stays", () => {
  const old = {
    ...{
      id: "express",
      kind: "home" as const,
      label: { fr: "Express" },
      price: 5,
      freeFrom: null,
      steps: [],
      carrier: null,
      days: null,
    },
  };
  const home = { ...old, id: "home", label: {}, steps: [{ above: 5_000, price: 9 }] };
  const before: Zone = { id: "z", country: "DZ", region: "DZ-16", city: null, refused: false, rates: [home, old] };
  const read = readPrices([row({ home: "7", days: "1-3", old: before })], "DZD");
  const rates = read.ok ? read.value[0]?.zone?.rates : undefined;
  expect(rates?.map(({ id, price, steps, days }) => [id, price, steps.length, days?.max])).toEqual([
    ["home", 700, 1, 3],
    ["express", 5, 0, undefined],
  ]);
  const desk = { ...home, id: "desk", kind: "desk" as const, freeFrom: 90_000, days: { min: 4, max: 6 } };
  const both = { ...before, rates: [{ ...home, freeFrom: 50_000 }, desk] };
  const again = readPrices([row({ home: "7", desk: "3", freeFrom: "500", old: both })], "DZD");
  expect(again.ok && again.value[0]?.zone?.rates.map(({ price, freeFrom, days }) => [price, freeFrom, days])).toEqual([
    [700, 50_000, null],
    [300, 90_000, { min: 4, max: 6 }],
  ]);
});

import { expect, test } from "vitest";
import { readTaxes } from "./read-taxes.ts";

const sent = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

test("taxes are read by country; what is not shown stays, what is switched off goes", () => {
  const before = {
    MA: { included: true, rate: 2_000, classes: { books: 0 }, shipping: 2_000 },
    FR: { included: true, rate: 2_000, classes: {}, shipping: null },
    BE: { included: true, rate: 2_100, classes: {}, shipping: null },
  };
  const form = sent({ "levied/MA": "on", "rate/MA": "5,5 %", "how/MA": "added" });
  expect(readTaxes(form, ["MA", "FR"], before)).toEqual({
    ok: true,
    value: { MA: { included: false, rate: 550, classes: { books: 0 }, shipping: null }, BE: before.BE },
  });
  for (const rate of ["", "vingt", "-1", "101", "2000"]) {
    expect(readTaxes(sent({ "levied/MA": "on", "rate/MA": rate }), ["MA"], {})).toMatchObject({ ok: false });
  }
});

import { expect, it } from "vitest";
import { readSettings } from "./read-settings.server.ts";

function form(change: Record<string, string | string[]> = {}): FormData {
  const data = new FormData();
  const fields = {
    ...{ name: " Maison Zellige ", email: "", phone: "06 12 34 56 78", whatsapp: "", country: "MA", currency: "MAD" },
    ...{ flat: "35", freeFrom: "600,00", timeZone: "Africa/Casablanca", mainLanguage: "ar", reserveAt: "confirmed" },
    ...{ languages: ["fr", "ar"], countries: ["MA", "FR"], orderPrefix: "mz-", lowStockAt: "٧" },
    ...change,
  };
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) data.append(name, each);
  return data;
}

it("reads a shop as it was typed", () => {
  const read = readSettings(form());
  expect(read.ok && read.value).toEqual({
    ...{ name: "Maison Zellige", email: "", phone: "+212612345678", whatsapp: "", country: "MA", currency: "MAD" },
    ...{
      timeZone: "Africa/Casablanca",
      orderPrefix: "MZ-",
      lowStockAt: 7,
      reserveAt: "confirmed",
      countries: ["MA", "FR"],
    },
    ...{ locales: ["ar", "fr"], shipping: { flat: 3500, freeFrom: 60000 } },
  });
});

it("never offers delivery when the field is empty, and always serves its own country and language", () => {
  const read = readSettings(form({ freeFrom: " ", countries: [], languages: [] }));
  expect(read.ok && read.value).toMatchObject({ shipping: { freeFrom: null }, countries: ["MA"], locales: ["ar"] });
});

it.each([
  [{ flat: "cher" }, "/shipping/flat"],
  [{ freeFrom: "1,2,3" }, "/shipping/freeFrom"],
  [{ phone: "123" }, "/phone"],
  [{ whatsapp: "abc" }, "/whatsapp"],
  [{ currency: "XXX" }, "/currency"],
])("points at what it cannot read: %j", (change, pointer) => {
  const read = readSettings(form(change));
  expect(!read.ok && read.refusal.pointer).toBe(pointer);
});

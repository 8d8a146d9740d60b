import { expect, test } from "vitest";
import { defineMessages, translator } from "./messages.ts";

const messages = defineMessages({
  fr: { buy: "Acheter {name}", items: { one: "{count} article", other: "{count} articles" } },
  ar: {
    buy: "اشتر {name}",
    items: { zero: "لا شيء", one: "قطعة", two: "قطعتان", few: "{count} قطع", other: "{count} قطعة" },
  },
  en: { buy: "Buy {name}", items: { one: "{count} item", other: "{count} items" } },
});

test("values and plurals follow the language", () => {
  expect(translator(messages, "fr")("buy", { name: "un vase" })).toBe("Acheter un vase");
  expect(translator(messages, "fr")("items", { count: 0 })).toBe("0 article");
  expect([0, 1, 2, 5, 40].map((count) => translator(messages, "ar")("items", { count }))).toEqual([
    "لا شيء",
    "قطعة",
    "قطعتان",
    "5 قطع",
    "40 قطعة",
  ]);
});

test("a missing value is a bug, not a blank", () => {
  expect(() => translator(messages, "en")("buy")).toThrow(/wants a value "name"/);
});

import { expect, test } from "vitest";
import { defineMessages, labelled, screenTranslator, translator, typeset } from "./messages.ts";

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

test("on an Arabic screen a name keeps its own direction, and numbers are left as they are", () => {
  expect(screenTranslator(messages, "ar")("buy", { name: "Vase 10 %" })).toBe("اشتر \u2068Vase 10 %\u2069");
  expect(screenTranslator(messages, "ar")("buy", { name: "" })).toBe("اشتر ");
  expect(screenTranslator(messages, "ar")("items", { count: 5 })).toBe("5 قطع");
  expect(screenTranslator(messages, "fr")("buy", { name: "Vase 10 %" })).toBe("Acheter Vase 10 %");
  expect(translator(messages, "ar")("buy", { name: "Vase 10 %" })).toBe("اشتر Vase 10 %");
});

test("a missing value is a bug, not a blank", () => {
  expect(() => translator(messages, "en")("buy")).toThrow(/wants a value "name"/);
});

test.each([
  ["Supprimer cette réponse ?", "Supprimer cette réponse\u00a0?"],
  ["La page « Été » : publiée ; vue !", "La page «\u00a0Été\u00a0»\u00a0: publiée\u00a0; vue\u00a0!"],
  ["L'offre de l'été, d'{name}, d'« ici »", "L’offre de l’été, d’{name}, d’«\u00a0ici\u00a0»"],
  ["Tapez ?x=1 ou :page", "Tapez ?x=1 ou :page"],
])("French signs stay with their words: %s", (text, set) => {
  expect(typeset(text, "fr")).toBe(set);
  expect(typeset(text, "en")).toBe(text);
});

test("the colon after a label stands as its language sets it", () => {
  expect(labelled("Taille", "38 : large", "fr")).toBe("Taille\u00a0: 38 : large");
  expect(labelled("المقاس", "38", "ar")).toBe("المقاس: 38");
  expect(labelled("Size", "38", "en")).toBe("Size: 38");
});

test("words are set as their language sets them, plurals too", () => {
  const asked = defineMessages({
    fr: { sure: "{name} : sûr ?", left: { one: "Plus qu'{count} !", other: "Plus que {count} !" } },
    ar: { sure: "{name}؟", left: "{count}" },
    en: { sure: "{name}?", left: "{count} left!" },
  });
  expect(translator(asked, "fr")("sure", { name: "Vase" })).toBe("Vase\u00a0: sûr\u00a0?");
  expect(translator(asked, "fr")("left", { count: 1 })).toBe("Plus qu’1\u00a0!");
  expect(translator(asked, "en")("left", { count: 1 })).toBe("1 left!");
});

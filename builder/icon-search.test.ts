import { expect, test } from "vitest";
import { LOCALES } from "#app/commerce/kernel/locale.ts";
import { ICONS } from "#blocks/parts/icons.ts";
import { iconName, searchIcons } from "./icon-search.ts";
import { ICON_WORDS } from "./words/icon-words.ts";

test("every icon has words in every language, and no word an icon that is gone", () => {
  expect(Object.keys(ICON_WORDS).sort()).toEqual(Object.keys(ICONS).sort());
  for (const [name, words] of Object.entries(ICON_WORDS)) {
    for (const locale of LOCALES) expect(words[locale].trim(), `${name} ${locale}`).not.toBe("");
  }
});

test.each([
  ["livraison", "truck"],
  ["LIVRAISON colis", "package"],
  ["توصيل", "truck"],
  ["delivery", "truck"],
  ["maïs ou bio", undefined],
  ["beldi", undefined],
  ["badge-percent", "badge-percent"],
  ["coeur", "heart"],
])("%o finds %o", (query, name) => {
  const found = searchIcons(query);
  if (name === undefined) expect(found).toEqual([]);
  else expect(found).toContain(name);
});

test("an icon is called by its first word", () => {
  expect(iconName("truck", "ar")).toBe("شاحنة");
  expect(iconName("gone", "fr")).toBe("gone");
});

test.each(["constructor", "__proto__", "toString"])("an icon called %o has no words and is called so", (name) => {
  expect(iconName(name, "fr")).toBe(name);
});

import { expect, it } from "vitest";
import { documentWords } from "./messages.ts";

it.each([
  ["fr", "éléments\u00a0: 4\u202f100 au lieu de 3\u202f000\u00a0; images\u00a0: 900\u202fko au lieu de 600\u202fko"],
  ["ar", "العناصر: 4.100 بدل 3.000؛ الصور: 900 كيلوبايت بدل 600 كيلوبايت"],
  ["en", "elements: 4,100 rather than 3,000; pictures: 900 kB rather than 600 kB"],
] as const)("says in %s what is heavier than the shop's budget", (locale, words) => {
  const over = [
    { of: "nodes", is: 4_100, most: 3_000 },
    { of: "images", is: 900_000, most: 600_000 },
  ];
  expect(documentWords({ code: "document.over_budget", data: { over } }, locale)).toContain(words);
});

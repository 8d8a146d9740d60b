import { expect, test } from "vitest";
import { LOCALES } from "./kernel/locale.ts";
import { refusalMessages } from "./refusal-messages.ts";
import { refusalWords } from "./refusals.ts";

const codes = Object.keys(refusalMessages.fr) as (keyof (typeof refusalMessages)["fr"])[];

test("every refusal wants the same values in every language", () => {
  const wanted = (words: unknown) => [...JSON.stringify(words).matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const code of codes) {
    const [first, ...others] = LOCALES.map((locale) => wanted(refusalMessages[locale][code]));
    for (const other of others) expect(other, code).toEqual(first);
  }
});

test("lists are told with commas, and what is nested is for programs", () => {
  const data = { reserved: 7, set: 5, orders: ["MZ-1", "MZ-2"], short_orders: [{ number: "MZ-1" }] };
  expect(refusalWords({ code: "stock.below_reserved", data }, "fr")).toContain("MZ-1, MZ-2");
});

test("a code without words is a bug", () => {
  expect(() => refusalWords({ code: "no.such" }, "fr")).toThrow("no.such");
});

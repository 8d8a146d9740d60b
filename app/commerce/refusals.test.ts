import { expect, test } from "vitest";
import { LOCALES } from "./kernel/locale.ts";
import { deliveryTransitions, orderTransitions, paymentTransitions } from "./orders/index.server.ts";
import { refusalMessages } from "./refusal-messages/index.ts";
import { refusalWords } from "./refusals.ts";
import { shipmentTransitions } from "./shipments/index.server.ts";

const codes = Object.keys(refusalMessages.fr) as (keyof (typeof refusalMessages)["fr"])[];

test("every refusal wants the same values in every language", () => {
  const wanted = (words: unknown) =>
    [...new Set([...JSON.stringify(words).matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();
  for (const code of codes) {
    const [first, ...others] = LOCALES.map((locale) => wanted(refusalMessages[locale][code]));
    for (const other of others) expect(other, code).toEqual(first);
  }
});

test("French refusals are set as French is, and leave no plural to the reader", () => {
  for (const locale of LOCALES) {
    for (const code of codes) {
      const words = JSON.stringify(refusalMessages[locale][code]);
      expect(words, code).not.toMatch(/\p{L}\((s|e|es|x)\)/u);
      if (locale === "fr") expect(words, code).not.toMatch(/\p{L}'[\p{L}{«]| [:;?!»](\s|[")])|« /u);
    }
  }
});

test("lists are told with commas, and what is nested is for programs", () => {
  const data = { reserved: 7, set: 5, orders: ["MZ-1", "MZ-2"], short_orders: [{ number: "MZ-1" }] };
  expect(refusalWords({ code: "stock.below_reserved", data }, "fr")).toContain("MZ-1, MZ-2");
});

test("a code without words is a bug", () => {
  expect(() => refusalWords({ code: "no.such" }, "fr")).toThrow("no.such");
});

test("an illegal step is told in words of each language, with what would be lawful or why nothing is", () => {
  const machines = { order: orderTransitions, payment: paymentTransitions, delivery: deliveryTransitions };
  for (const [machine, transitions] of Object.entries({ ...machines, shipment: shipmentTransitions })) {
    for (const [from, lawful] of Object.entries(transitions as Record<string, readonly string[]>)) {
      for (const to of Object.keys(transitions)) {
        for (const locale of LOCALES) {
          const words = refusalWords({ code: "transition.illegal", data: { machine, from, to, lawful } }, locale);
          // A name of ours in what staff read: with an underscore, or a Latin word in Arabic.
          expect(words).not.toMatch(locale === "ar" ? /[a-z]/ : /[a-z]_[a-z]|undefined/);
        }
      }
    }
  }
  const cancelled = { machine: "delivery", from: "shipped", to: "cancelled", lawful: [] };
  expect(refusalWords({ code: "transition.illegal", data: cancelled }, "fr")).toBe(
    "La livraison\u00a0: «\u00a0En route\u00a0» ne peut pas devenir «\u00a0Annulée\u00a0». Les articles sont en route\u00a0: dites d’abord s’ils ont été livrés ou refusés.",
  );
});

test("what is missing is told by its name", () => {
  const refusal = { code: "offer.invalid", data: { problem: "is missing" }, pointer: "/reward/args/percent" };
  expect(refusalWords(refusal, "fr")).toBe("L’offre n’est pas valable\u00a0: percent manque.");
  expect(refusalWords(refusal, "en")).toBe("The offer is not valid: percent is missing.");
});

import { expect, it } from "vitest";
import { lastDays, lowItems } from "./home-view.server.ts";

it("counts the shop's own days, over the turn of a month and of summer time", () => {
  expect(lastDays(Date.UTC(2026, 2, 1, 22, 30), "Africa/Tunis", 3)).toEqual(["2026-02-27", "2026-02-28", "2026-03-01"]);
  // Half past eleven at night in UTC is tomorrow in Tunis.
  expect(lastDays(Date.UTC(2026, 2, 1, 23, 30), "Africa/Tunis", 1)).toEqual(["2026-03-02"]);
  expect(new Set(lastDays(Date.UTC(2026, 9, 30), "Europe/Paris", 14)).size).toBe(14);
});

it("warns of what is on sale alone", () => {
  const level = (variantId: string) => ({ variantId, onHand: 1, reserved: 0, available: 1, policy: "deny" as const });
  const sellable = (variantId: string, status: "active" | "draft") => ({
    ...{ variantId, productId: "p", sku: null, status, title: { fr: "Vase" }, price: 1, compareAtPrice: null },
    ...{
      cost: null,
      bundle: null,
      weight: 0,
      taxClass: "",
      tags: [],
      optionLabels: [{ fr: "Bleu" }, { fr: "Grand" }],
      imageSrc: "media/a.jpg",
    },
  });
  const items = lowItems(
    [level("a"), level("b"), level("c")],
    [sellable("a", "draft"), sellable("b", "active")],
    "fr",
    6,
  );
  expect(items).toEqual([
    {
      variantId: "b",
      productId: "p",
      title: "Vase",
      variant: "Bleu / Grand",
      image: "/media/320.webp/a.jpg",
      available: 1,
    },
  ]);
});

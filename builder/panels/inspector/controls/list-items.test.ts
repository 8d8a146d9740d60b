import { expect, test } from "vitest";
import { registry } from "#runtime/registry.ts";
import { besides, titleOf } from "./list-items.ts";

const fieldsOf = (type: string, prop: string) => registry.get(type)?.props[prop]?.fields ?? {};
const reader = {
  ...{ locale: "fr" as const, everyDay: "Tous les jours" },
  read: (text: Record<string, string>) => text.fr ?? "",
};
const title = (type: string, prop: string, item: Record<string, unknown>) =>
  titleOf(item, fieldsOf(type, prop), reader);

test("an item of a list is called by its words, its name or its letter", () => {
  expect(title("campaign.campaign", "variants", { id: "B", name: "Plein tarif", weight: 50 })).toBe("Plein tarif");
  expect(title("campaign.campaign", "variants", { id: "B", name: "", weight: 50 })).toBe("B");
  expect(title("content.faq", "items", { question: { fr: "Et le retour ?" } })).toBe("Et le retour ?");
  expect(title("content.faq", "items", { question: { $bind: "product.title", fallback: { fr: "Un vase" } } })).toBe(
    "Un vase",
  );
});

test("hours and days off are called by when they are", () => {
  const hours = { from: "20:00", until: "01:00" };
  expect(title("campaign.campaign", "weekly", { days: [], ...hours })).toBe("Tous les jours 20:00–01:00");
  expect(title("campaign.campaign", "weekly", { days: [6, 5], ...hours })).toBe("ven., sam. 20:00–01:00");
  expect(title("campaign.campaign", "without", { from: "2026-11-12", until: "2026-11-15" })).toBe(
    "12 nov. 2026 – 15 nov. 2026",
  );
  expect(title("campaign.campaign", "without", { from: "2026-11-12", until: "" })).toBe("12 nov. 2026");
  expect(title("campaign.campaign", "without", { from: "", until: "" })).toBe("");
});

test("an item that has a letter gets the next one that is free", () => {
  const blank = { id: "A", name: "" };
  expect(besides(blank, [])).toEqual(blank);
  expect(besides(blank, [{ id: "A" }, { id: "C" }])).toEqual({ id: "B", name: "" });
  expect(besides({ label: "A" }, [{ label: "A" }])).toEqual({ label: "A" });
});

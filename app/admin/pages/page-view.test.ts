import { expect, it } from "vitest";
import type { DocumentSummary } from "#app/documents/types.ts";
import { pageRow } from "./page-view.server.ts";

const summary = (change: Partial<DocumentSummary>): DocumentSummary => ({
  ...{ id: "d", kind: "page", use: "promo", title: { fr: "Vase", ar: "مزهرية" }, revision: "r2", publication: null },
  ...{ isTemplate: false, slugs: {}, branch: null, archivedAt: null, createdAt: 1, updatedAt: 2 },
  ...change,
});
const publication = { id: "p", revision: "r2", from: 5, until: null, state: "live" as const };
const row = (change: Partial<DocumentSummary>, locale: "fr" | "ar" | "en" = "fr") =>
  pageRow(summary(change), locale, "fr", "https://shop.example");

it("tells the states apart", () => {
  expect(row({}).state).toBe("draft");
  expect(row({ publication }).state).toBe("live");
  expect(row({ publication: { ...publication, revision: "r1" } }).state).toBe("changed");
  expect(row({ publication: { ...publication, state: "scheduled" } })).toMatchObject({ state: "scheduled", from: 5 });
  expect(row({ publication, archivedAt: 9 }).state).toBe("archived");
});

it("leads to the page in the reader's language, else in the main one", () => {
  const slugs = { fr: "vase", ar: "mizhariya" };
  expect(row({ publication, slugs }, "ar").href).toBe("https://shop.example/ar/p/mizhariya");
  expect(row({ publication, slugs }, "en").href).toBe("https://shop.example/p/vase");
  expect(row({ publication, use: "home" }).href).toBe("https://shop.example/");
  expect(row({ publication, use: "product" }).href).toBeNull();
  expect(row({ slugs }).href).toBeNull();
});

import { expect, test } from "vitest";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { PAGE_USES } from "#blocks/contract/index.ts";
import { loadDocument } from "#runtime/document/load-document.ts";
import { ajvValidators } from "#runtime/document/validators.server.ts";
import { registry } from "#runtime/registry.ts";
import { starterPage, starters } from "./starter.ts";

const validators = ajvValidators(registry);

test.each(starters.map((doc) => [`${doc.kind} ${textIn(doc.meta.title, "en")}`, doc] as const))(
  "%s is a document that loads as it is",
  (_, doc) => expect(loadDocument(doc, { registry, validators })).toMatchObject({ ok: true, migrated: false }),
);

test("every use of a page but promo has its starter, called in three languages", () => {
  for (const use of PAGE_USES) {
    if (use === "promo") continue;
    expect(starterPage(use).meta.use).toBe(use);
    expect(Object.keys(starterPage(use).meta.title).sort()).toEqual(["ar", "en", "fr"]);
  }
});

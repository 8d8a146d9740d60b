import fc from "fast-check";
import { expect, test } from "vitest";
import { failureMessages } from "./failure-messages.ts";
import { FinalFailure, keptReason, readReason, reasonOf, tellReason } from "./failures.ts";
import { LOCALES } from "./kernel/locale.ts";

test("every reason wants the same values in every language, and is told with them", () => {
  const wanted = (words: unknown) =>
    [...JSON.stringify(words).matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();
  for (const code of Object.keys(failureMessages.fr) as (keyof (typeof failureMessages)["fr"])[]) {
    const [first = [], ...others] = LOCALES.map((locale) => wanted(failureMessages[locale][code]));
    for (const other of others) expect(other, code).toEqual(first);
    const kept = keptReason(
      reasonOf(new FinalFailure(code, Object.fromEntries(first.map((name) => [name, `«${name}»`])))),
    );
    for (const locale of LOCALES) {
      const { words } = tellReason(readReason(kept), locale);
      for (const name of first) expect(words).toContain(`«${name}»`);
    }
  }
});

test("what the engine refused is told in its own words, and what nobody foresaw in plain ones", () => {
  const refused = new FinalFailure("stock.insufficient", { title: "Vase", available: 2 });
  expect(tellReason(reasonOf(refused), "fr").words).toContain("Vase");
  const wrapped = new Error("a library's own", { cause: refused });
  expect(reasonOf(wrapped)).toMatchObject({ code: "stock.insufficient" });
  expect(tellReason(reasonOf(new Error("boom")), "ar")).toMatchObject({ code: "failed", detail: "boom" });
  // Kept by a version that knew no codes, or without a value that the words want today.
  for (const old of ["503 Service Unavailable", '{"code":"service.late"}', '{"code":"gone.long-ago"}', "{"]) {
    expect(tellReason(readReason(old), "fr").words).toBe(failureMessages.fr.failed);
  }
});

test("whatever is kept fits its column, is read again, and names nobody", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 900, unit: "grapheme" }), fc.string({ maxLength: 200 }), (detail, title) => {
      const said = `${detail} amina@example.com +212 661 00 01 11`;
      const kept = keptReason(reasonOf(new FinalFailure("stock.insufficient", { title, names: [said] }, said)));
      expect(kept.length).toBeLessThanOrEqual(500);
      expect(kept).not.toMatch(/amina@|661 00 01/);
      expect(readReason(kept).code).toBe("stock.insufficient");
    }),
  );
});

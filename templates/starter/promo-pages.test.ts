import { describe, expect, it } from "vitest";
import { LOCALES } from "#app/commerce/kernel/locale.ts";
import { documentIn } from "#app/documents/index.server.ts";
import { sampleStore } from "#runtime/data/samples.ts";
import { plainImage } from "#runtime/render/input.ts";
import { renderForShop } from "#runtime/render.server.ts";
import { starterForm, starterPromo } from "./promo-pages.ts";
import { STARTERS } from "./starters.ts";

describe.each(STARTERS)("the starter %s", (starter) => {
  it("passes the one door for documents, with a product and without", () => {
    for (const product of [{ id: "vase" }, null]) {
      const loaded = documentIn(starterPromo(starter, { product, form: null }));
      expect(loaded.ok ? "loaded" : loaded.refusal).toBe("loaded");
    }
  });

  it("asks with a form that passes too, where it asks", () => {
    const form = starterForm(starter);
    const asks = JSON.stringify(starterPromo(starter, { product: null, form: "its-form" })).includes("its-form");
    expect(asks).toBe(form !== null);
    if (form) expect(documentIn(form).ok).toBe(true);
  });

  it.each(LOCALES)("stands in %s with words of its own, one first heading, and no block that fails", async (locale) => {
    const failed: string[] = [];
    const ports = {
      store: sampleStore(locale, { product: "vase" }),
      imageView: plainImage,
      onError: (node: { type: string }, error: unknown) => failed.push(`${node.type}: ${error}`),
    };
    const now = Date.UTC(2026, 10, 23);
    const options = { locale, mainLocale: "fr", currency: "MAD", now, timeZone: "Africa/Casablanca" } as const;
    const doc = starterPromo(starter, { product: { id: "vase" }, form: null });
    const { html, title } = await renderForShop(doc, ports, options);
    expect(failed).toEqual([]);
    expect(title).toBe(doc.meta.title[locale]);
    if (starter === "blank") return;
    const words = html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
    expect(words.length).toBeGreaterThan(200);
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    // Every word is in the page's language: no French left in Arabic or English.
    if (locale !== "fr") expect(words).not.toMatch(/ (?:vous|nous|avec|livraison) /i);
  });
});

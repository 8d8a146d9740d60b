import { describe, expect, it } from "vitest";
import { LOCALES } from "#app/commerce/kernel/locale.ts";
import { sampleStore } from "#runtime/data/samples.ts";
import { loadDocument } from "#runtime/document/load-document.ts";
import { ajvValidators } from "#runtime/document/validators.server.ts";
import { registry } from "#runtime/registry.ts";
import { plainImage } from "#runtime/render/input.ts";
import { renderForShop } from "#runtime/render.server.ts";
import { type DemoLinks, demoDocuments } from "./index.ts";

const links: DemoLinks = {
  product: (handle) => handle,
  collection: (handle) => handle,
  page: (name) => name,
  offerEndsAt: "2030-01-01T22:00:00Z",
};
const validators = ajvValidators(registry);
const now = Date.UTC(2026, 10, 23);

describe("the demo's documents", () => {
  it.each(demoDocuments.map(({ make }) => make(links)).map((doc) => [doc.meta.title.fr, doc] as const))(
    "%s is valid, stands in three languages, and breaks no block",
    async (_, doc) => {
      expect(loadDocument(doc, { registry, validators })).toMatchObject({ ok: true, migrated: false });
      for (const locale of LOCALES) {
        const failed: string[] = [];
        const ports = {
          store: sampleStore(locale),
          imageView: plainImage,
          onError: (node: { type: string }, error: unknown) => failed.push(`${node.type}: ${error}`),
        };
        const options = { locale, mainLocale: "fr", currency: "MAD", now, timeZone: "Africa/Casablanca" } as const;
        const { html, title } = await renderForShop(doc, ports, options);
        expect(failed).toEqual([]);
        expect(html.length).toBeGreaterThan(200);
        expect(title).toBe(doc.meta.title[locale]);
      }
    },
  );
});

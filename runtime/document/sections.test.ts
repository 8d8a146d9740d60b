import { describe, expect, it } from "vitest";
import type { Doc, Node, PageDoc } from "#blocks/contract/index.ts";
import { SAMPLE_SECTION } from "../data/sample-section.ts";
import { sampleStore } from "../data/samples.ts";
import { blockData } from "../registry.server.ts";
import { registry } from "../registry.ts";
import { plainImage } from "../render/input.ts";
import { renderDocument } from "../render/render-document.ts";
import { renders } from "../render/renders.ts";
import { sampleNode, samplePage } from "../samples.ts";
import { canPlace } from "./can-place.ts";
import { loadDocument } from "./load-document.ts";
import { migrateChange, sectionIds, withSections } from "./sections.ts";
import { walk } from "./tree.ts";
import { ajvValidators } from "./validators.server.ts";

const options = { registry, validators: ajvValidators(registry) };
const shared = (id: string, changes?: Node["changes"]): Node => ({
  ...sampleNode("layout.shared", { props: { section: "delivery" } }, id),
  ...(changes && { changes }),
});
const own = (fr: string) => ({ title: { type: "content.heading", props: { text: { fr } } } });
const pageOf = (...body: Node[]): PageDoc => {
  const page = samplePage(body);
  return { ...page, blocks: { ...page.blocks, "content.heading": 1 } };
};
const problems = (doc: unknown) => {
  const loaded = loadDocument(doc, options);
  return loaded.ok ? [] : loaded.reason.errors.map(({ pointer }) => pointer);
};

describe("a shared section", () => {
  it("stands in the page as its own blocks, as often as it is used, each under an id of its own", async () => {
    const doc = pageOf(shared("one"), shared("two", own("Ici seulement")));
    expect(sectionIds(doc.root)).toEqual(["delivery"]);
    const whole = withSections(doc.root, new Map([["delivery", SAMPLE_SECTION]]));
    const ids = [...walk(whole)].map(({ node }) => node.id);
    expect(ids).toEqual(["root", "one", "one_title", "two", "two_title"]);
    const { html } = await renderDocument(
      doc,
      {
        registry,
        renders,
        answers: blockData,
        store: sampleStore("fr"),
        imageView: plainImage,
        onError: (_node, error) => {
          throw error;
        },
      },
      { locale: "fr", mainLocale: "fr", currency: "MAD", now: 0, timeZone: "Africa/Casablanca" },
    );
    expect(html).toContain("n-one_title");
    expect(html.match(/<h2[^>]*>[^<]*/g)).toMatchObject([
      expect.stringContaining("payé à la porte"),
      expect.stringContaining("Ici seulement"),
    ]);
  });

  it("has its blocks remembered as the section's, whichever page they stand on, and a page its own as the page's", async () => {
    const timer = sampleNode("promo.countdown", { props: { mode: "visit" } }, "timer");
    const section: Doc = { ...SAMPLE_SECTION, root: { ...SAMPLE_SECTION.root, slots: { body: [timer] } } };
    const remembered = async (page: string, locale: "fr" | "ar", ...body: Node[]) => {
      const { html } = await renderDocument(
        pageOf(...body),
        {
          ...{ registry, renders, answers: blockData, imageView: plainImage },
          store: { ...sampleStore(locale), sections: async () => [section] },
          onError: (_node, error) => {
            throw error;
          },
        },
        {
          ...{ locale, mainLocale: "fr", currency: "MAD", now: 0, timeZone: "Africa/Casablanca" },
          checkout: { form: null, page, revision: null },
        },
      );
      return [...html.matchAll(/data-hours="24" data-id="([^"]*)"/g)].map(([, id]) => id);
    };
    const [ofPage, ofSection] = await remembered("vases", "fr", timer, shared("one"));
    expect([ofPage, ofSection]).toEqual(["vases_timer", "delivery_timer"]);
    expect(await remembered("vases", "ar", timer)).toEqual([ofPage]);
    expect(await remembered("plats", "ar", timer, shared("elsewhere"))).toEqual(["plats_timer", ofSection]);
  });

  it("has on a page what that page says differently checked like the block itself", () => {
    expect(problems(pageOf(shared("a", own("Bien"))))).toEqual([]);
    const bad = { title: { type: "content.heading", props: { level: "9" } } };
    expect(problems(pageOf(shared("a", bad)))).toEqual(["/root/slots/body/0/changes/title/props/level"]);
    const unknown = { title: { type: "content.gone", props: { x: 1 } } };
    expect(problems(pageOf(shared("a", unknown)))).toEqual(["/root/slots/body/0/changes/title/type"]);
    const other = { ...sampleNode("content.heading", {}, "h"), changes: own("x") };
    expect(problems(pageOf(other))).toEqual(["/root/slots/body/0/changes"]);
  });

  it("stands on pages alone: in another section it could stand in itself", () => {
    const nested: Doc = structuredClone(SAMPLE_SECTION);
    nested.root.slots = { body: [shared("x")] };
    nested.blocks["layout.shared"] = 1;
    expect(problems(nested)).toEqual(["/root/slots/body/0/type"]);
    const place = { parent: "root", slot: "body" };
    expect(canPlace(registry, SAMPLE_SECTION.root, place, shared("x"))).toMatchObject({
      refusal: { code: "place.shared" },
    });
    expect(canPlace(registry, samplePage([]).root, place, shared("x")).ok).toBe(true);
  });

  it("keeps what a page says through migrations, without what a migration adds by itself", () => {
    const migrate = (props: Node["props"]) => {
      const { old, ...rest } = props;
      return { width: "full", ...rest, ...(old !== undefined && { fresh: old }) };
    };
    expect(migrateChange({ old: 1 }, migrate)).toEqual({ fresh: 1 });
    expect(migrateChange({ width: "full" }, migrate)).toEqual({ width: "full" });
  });
});

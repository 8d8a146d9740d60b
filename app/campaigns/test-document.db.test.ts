import { expect, test } from "vitest";
import { createDocument, findDocument } from "#app/documents/index.server.ts";
import { pageForTest } from "#app/documents/page-for-test.ts";
import { describeShop, must, refusalOf, staff } from "#app/testing/shop.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { sampleNode } from "#runtime/samples.ts";
import { testDocument } from "./index.server.ts";

describeShop("a test of two versions", (open) => {
  const make = async (doc: Doc) => must(await open().engine.command(staff, (ctx) => createDocument(ctx, doc)));
  const begin = (id: string, revision?: string) =>
    open().engine.command(staff, (ctx) => testDocument(ctx, { id, ...(revision && { revision }) }));
  const read = async (id: string) => (await findDocument(open().engine.db.read, id))?.doc;
  const section: Doc = {
    ...{ format: 1, kind: "section", meta: { title: { fr: "Bandeau" } }, blocks: { "layout.fragment": 1 } },
    root: sampleNode("layout.fragment", { slots: { body: [] } }, "root"),
  };

  test("of a page or a section is a copy without an address, and a campaign that shows it to half in its place", async () => {
    const page = pageForTest({ title: { fr: "Argan", ar: "أرغان" }, slug: { fr: "argan" } });
    for (const { doc, type, props } of [
      { doc: page, type: "campaign.page", props: (id: string, copy: string) => ({ instead: id, document: copy }) },
      { doc: section, type: "campaign.swap", props: (id: string, copy: string) => ({ section: id, by: copy }) },
    ]) {
      const { id } = await make(doc);
      const { campaign, copy } = must(await begin(id));
      const [made, other] = [await read(campaign), await read(copy)];
      expect(other).toEqual({
        ...doc,
        meta: {
          ...doc.meta,
          title: expect.objectContaining({ fr: `${doc.meta.title.fr} (version B)` }),
          ...("slug" in doc.meta && { slug: {} }),
        },
      });
      expect(made?.root.slots?.pieces).toMatchObject([{ type, props: { ...props(id, copy), variants: ["B"] } }]);
      expect(made?.root.props).toMatchObject({ goal: "delivered-margin", variants: [{ weight: 50 }, { weight: 50 }] });
      expect(refusalOf(await begin(campaign))).toBe("document.not_found");
    }
  });
});

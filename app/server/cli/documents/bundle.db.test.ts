import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDocument, findDocument } from "#app/documents/index.server.ts";
import { pageForTest } from "#app/documents/page-for-test.ts";
import { storeUpload } from "#app/media/store-upload.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { openStorage } from "#app/platform/storage/index.server.ts";
import { describeShop, must, staff, testEnv } from "#app/testing/shop.ts";
import type { PageDoc } from "#blocks/contract/index.ts";
import { sampleNode } from "#runtime/samples.ts";
import { wireApp } from "../../wire.server.ts";
import { validateText } from "../validate-document.ts";
import { packDocument, unpackAssets } from "./bundle.ts";
import { costAnswer, costOfFile, costOfStored } from "./cost.ts";
import { documentDiff } from "./diff.ts";

describeShop("a document as one file", (open) => {
  let app: Awaited<ReturnType<typeof wireApp>>;
  beforeAll(async () => {
    app = await wireApp({ env: testEnv(open().url), log: createLogger("silent") });
  });
  afterAll(() => app.close());

  async function pageWithPicture(): Promise<PageDoc> {
    const drawn = sharp({ create: { width: 900, height: 600, channels: 3, background: "#b5563a" } });
    const stored = must(await storeUpload(await drawn.png().toBuffer(), app.files));
    const page = pageForTest({ title: { fr: "Avec image" } });
    const image = { ...sampleNode("content.image", {}, "photo"), hidden: true as const };
    image.props.image = { ...stored, alt: { fr: "Vase" } };
    const shown = { ...image, id: "photo-2", hidden: undefined, at: { mobile: { image: null } } };
    const { hidden: _hidden, ...second } = shown;
    return {
      ...page,
      blocks: { ...page.blocks, "content.image": 1 },
      root: { ...page.root, slots: { body: [image, second] } },
    };
  }

  test("goes out and comes in byte for byte, its pictures too, in this shop and in an empty one", async () => {
    const made = must(await app.command(staff, async (ctx) => createDocument(ctx, await pageWithPicture())));
    const doc = (await app.query(({ read }) => findDocument(read, made.id)))?.doc;
    if (!doc) throw new Error("The page is gone");
    const file = await packDocument(app, doc);
    const read = validateText(Buffer.from(file));
    if ("errors" in read) throw new Error(JSON.stringify(read.errors));
    expect(Object.keys(read.assets)).toHaveLength(1);
    const elsewhere = { ...app, files: openStorage({ ...app.env, data: `${app.env.data}/elsewhere` }, "media") };
    for (const shop of [app, elsewhere]) {
      const unpacked = must(await unpackAssets(shop as typeof app, read.doc, read.assets));
      const again = must(await app.command(staff, (ctx) => createDocument(ctx, unpacked)));
      const back = (await app.query(({ read: reader }) => findDocument(reader, again.id)))?.doc;
      expect(await packDocument(shop as typeof app, back ?? doc)).toBe(file);
    }
  });

  test("a picture that is none is refused with its pointer, and one under a false name is drawn anew", async () => {
    const doc = await pageWithPicture();
    const [key = ""] = Object.keys((JSON.parse(await packDocument(app, doc)) as { assets: object }).assets);
    const script = Buffer.from("<script>alert(1)</script>").toString("base64");
    const other = `media/aa/${"a".repeat(40)}.webp`;
    const renamed = JSON.parse(JSON.stringify(doc).replaceAll(key, other)) as PageDoc;
    expect(await unpackAssets(app, renamed, { [other]: script })).toMatchObject({
      ok: false,
      refusal: { code: "upload.not_an_image" },
    });
    const picture = (await packDocument(app, doc)).match(/: "([A-Za-z0-9+/=]{100,})"/)?.[1] ?? "";
    const taken = must(await unpackAssets(app, renamed, { [other]: picture }));
    expect(JSON.stringify(taken)).not.toContain(other);
  });

  test("says what it costs, block by block, and how two versions differ", async () => {
    const doc = await pageWithPicture();
    const cost = await costOfStored(app, doc, "fr");
    expect(cost.blocks.map((each) => each.type)).toEqual(["layout.page", "content.image", "content.image"]);
    expect(cost.html).toBeGreaterThan(100);
    expect(cost.images, "a telephone does not show it").toBe(0);
    const wide = structuredClone(doc);
    for (const node of wide.root.slots?.body ?? []) delete node.at;
    const shown = await costOfStored(app, wide, "fr");
    expect([shown.images > 100, shown.lcp?.element]).toEqual([true, "img"]);
    expect((await costOfFile(wide, "fr")).unknownImages).toBe(1);
    expect(costAnswer(shown).text).toContain("content.image");
    expect(documentDiff(doc, wide)).toMatchObject({
      json: { same: false, differences: [{ kind: "changed", id: "photo-2", changes: [{ pointer: "/at" }] }] },
    });
    expect(documentDiff(doc, doc).json).toEqual({ same: true, differences: [] });
  });
});

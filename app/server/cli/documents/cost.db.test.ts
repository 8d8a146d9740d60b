import { afterAll, beforeAll, expect, test } from "vitest";
import { createLogger } from "#app/platform/log.server.ts";
import { pageWithPicture } from "#app/testing/page-with-picture.ts";
import { describeShop, testEnv } from "#app/testing/shop.ts";
import { documentDiff } from "../../documents/diff.ts";
import { costOfStored } from "../../documents/document-cost.ts";
import { wireApp } from "../../wire.server.ts";
import { costAnswer, costOfFile } from "./cost-answer.ts";

describeShop("a document on the command line", (open) => {
  let app: Awaited<ReturnType<typeof wireApp>>;
  beforeAll(async () => {
    app = await wireApp({ env: testEnv(open().url), log: createLogger("silent") });
  });
  afterAll(() => app.close());

  test("says what it costs, block by block, and how two versions differ", async () => {
    const doc = await pageWithPicture(app.files);
    const cost = await costOfStored(app, doc, "fr");
    expect(cost.blocks.map((each) => each.type)).toEqual(["layout.page", "content.image", "content.image"]);
    expect(cost.html).toBeGreaterThan(100);
    expect(cost.images, "a telephone does not show it").toBe(0);
    const wide = structuredClone(doc);
    for (const node of wide.root.slots?.body ?? []) delete node.at;
    const shown = await costOfStored(app, wide, "fr");
    expect([shown.images > 100, shown.lcp?.element]).toEqual([true, "img"]);
    expect(shown.sent.nodes, "head and foot count too").toBeGreaterThan(shown.nodes);
    expect(shown.sent.images).toBe(shown.images + shown.around.images);
    expect((await costOfFile(wide, "fr")).unknownImages).toBe(1);
    expect(costAnswer(shown).text).toContain("content.image");
    expect(documentDiff(doc, wide)).toMatchObject({
      json: { same: false, differences: [{ kind: "changed", id: "photo-2", changes: [{ pointer: "/at" }] }] },
    });
    expect(documentDiff(doc, doc).json).toEqual({ same: true, differences: [] });
  });
});

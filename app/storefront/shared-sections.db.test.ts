import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "#app/commerce/context.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import {
  archiveDocument,
  createDocument,
  listUsers,
  publishDocument,
  saveDocument,
  unpublishDocument,
} from "#app/documents/index.server.ts";
import { pageForTest } from "#app/documents/page-for-test.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { wireApp } from "#app/server/wire.server.ts";
import { describeShop, must, refusalOf, staff, testEnv } from "#app/testing/shop.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { sampleNode } from "#runtime/samples.ts";

function sectionSaying(fr: string): Doc {
  return {
    format: 1,
    kind: "section",
    blocks: { "content.heading": 1, "layout.fragment": 1 },
    meta: { title: { fr: "Bandeau" } },
    root: {
      id: "root",
      type: "layout.fragment",
      props: {},
      slots: { body: [sampleNode("content.heading", { props: { text: { fr } } }, "words")] },
    },
  };
}

describeShop("sections that pages share", (open) => {
  let app: Awaited<ReturnType<typeof wireApp>>;
  beforeAll(async () => {
    app = await wireApp({ env: testEnv(open().url), log: createLogger("silent") });
  });
  afterAll(() => app.close());
  const run = <T>(work: (ctx: Context) => Promise<Result<T>>) => app.command(staff, work);
  const show = async (slug: string) => {
    const response = await app.storefront.page(new Request(`http://x/p/${slug}`), { log: app.log, address: "" });
    return { html: await response.text(), age: response.headers.get("surrogate-control") ?? "" };
  };

  test("are edited once and change everywhere, and know where they stand", async () => {
    const section = must(await run((ctx) => createDocument(ctx, sectionSaying("Premier mot"))));
    must(await run((ctx) => publishDocument(ctx, { id: section.id })));
    const pages = [];
    for (const slug of ["partage-un", "partage-deux"]) {
      const page = pageForTest({ slug: { fr: slug }, title: { fr: slug } });
      const host = { ...sampleNode("layout.shared", { props: { section: section.id } }, "band") };
      if (slug === "partage-deux") {
        host.changes = { words: { type: "content.heading", props: { text: { fr: "Un mot à moi" } } } };
      }
      const body = { ...page.root, slots: { body: [host] } };
      const blocks = { ...page.blocks, "layout.shared": 1, "content.heading": 1 };
      const made = must(await run((ctx) => createDocument(ctx, { ...page, blocks, root: body })));
      must(await run((ctx) => publishDocument(ctx, { id: made.id })));
      pages.push(made.id);
    }
    expect((await show("partage-un")).html).toContain("Premier mot");
    expect((await show("partage-deux")).html).toContain("Un mot à moi");
    const next = must(
      await run((ctx) =>
        saveDocument(ctx, { id: section.id, doc: sectionSaying("Second mot"), basedOn: section.revision }),
      ),
    );
    expect((await show("partage-un")).html, "saved, not published").toContain("Premier mot");
    must(await run((ctx) => publishDocument(ctx, { id: section.id, revision: next.revision })));
    expect((await show("partage-un")).html).toContain("Second mot");
    expect((await show("partage-deux")).html).toContain("Un mot à moi");

    const users = await app.query(({ read, clock }) => listUsers(read, section.id, clock.now()));
    expect(users.map((each) => each.id).sort()).toEqual(pages.toSorted());
    expect(refusalOf(await run((ctx) => archiveDocument(ctx, section.id)))).toContain("document.in_use");
  });

  test("come and go by their own schedule, and pages know when", async () => {
    const section = must(await run((ctx) => createDocument(ctx, sectionSaying("Ce week-end"))));
    const page = pageForTest({ slug: { fr: "horaire" }, title: { fr: "horaire" } });
    const host = sampleNode("layout.shared", { props: { section: section.id } }, "band");
    const doc = {
      ...page,
      blocks: { ...page.blocks, "layout.shared": 1 },
      root: { ...page.root, slots: { body: [host] } },
    };
    const made = must(await run((ctx) => createDocument(ctx, doc)));
    must(await run((ctx) => publishDocument(ctx, { id: made.id })));
    const from = Date.now() + 60_000;
    must(await run((ctx) => publishDocument(ctx, { id: section.id, from })));
    const before = await show("horaire");
    expect(before.html).not.toContain("Ce week-end");
    expect(Number(/max-age=(\d+)/.exec(before.age)?.[1]), "kept until it begins, no longer").toBeLessThanOrEqual(60);
    must(await run((ctx) => unpublishDocument(ctx, section.id)));
    must(await run((ctx) => publishDocument(ctx, { id: section.id })));
    expect((await show("horaire")).html).toContain("Ce week-end");
  });
});

import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDocument, publishDocument } from "#app/documents/index.server.ts";
import { pageForTest } from "#app/documents/page-for-test.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { type App, wireApp } from "#app/server/wire.server.ts";
import { describeShop, must, refusalOf, staff, testEnv } from "#app/testing/shop.ts";
import { starterTheme } from "#templates/starter/theme.ts";

describeShop("a page as a web site of its own", (open) => {
  let app: App;
  beforeAll(async () => {
    app = await wireApp({ env: testEnv(open().url), log: createLogger("silent") });
  });
  afterAll(() => app.close());

  const textOf = (zip: Uint8Array, path: string) => new TextDecoder().decode(unzipSync(zip)[path]);

  test("stands in each language, says where the shop has it once it is published, and leads there", async () => {
    const doc = pageForTest({ title: { fr: "Argan d'été", ar: "أركان" }, slug: { fr: "argan", ar: "arkan" } });
    const { id } = must(await app.command(staff, (ctx) => createDocument(ctx, doc)));
    const draft = must(await app.site(id));
    expect(draft.name).toBe("argan-d-ete.zip");
    expect(draft.files).toEqual(expect.arrayContaining(["index.html", "ar/index.html", "en/index.html"]));
    expect(textOf(draft.zip, "index.html")).not.toContain('rel="canonical"');
    must(await app.command(staff, (ctx) => publishDocument(ctx, { id })));
    const { zip } = must(await app.site(id));
    const french = textOf(zip, "index.html");
    expect(french).toContain(`rel="canonical" href="${app.env.origin}/p/argan"`);
    expect(french).toContain('href="./ar/index.html"');
    expect(french, "nothing of the shop's pages by a path alone").not.toMatch(/(?:href|src|action)="\/(?!\/)/);
    expect(textOf(zip, "ar/index.html")).toMatch(/<html lang="ar" dir="rtl"/);
  });

  test("only pages are sites", async () => {
    const { id } = must(await app.command(staff, (ctx) => createDocument(ctx, starterTheme("clair"))));
    expect(refusalOf(await app.site(id))).toBe("document.not_a_page");
    expect(refusalOf(await app.site("01JAAAAAAAAAAAAAAAAAAAAAAA"))).toBe("document.not_found");
  });
});

import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "#app/commerce/context.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import {
  archiveDocument,
  createDocument,
  patchDocument,
  publishDocument,
  unpublishDocument,
} from "#app/documents/index.server.ts";
import { pageForTest } from "#app/documents/page-for-test.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { wireApp } from "#app/server/wire.server.ts";
import { describeShop, must, refusalOf, staff, testEnv } from "#app/testing/shop.ts";
import { THEME_PRESETS } from "#blocks/contract/index.ts";
import { starterTheme } from "#templates/starter/theme.ts";

const HOUSE = `--color-accent:${THEME_PRESETS.clair.accent}`;

describeShop("the shop's theme", (open) => {
  let app: Awaited<ReturnType<typeof wireApp>>;
  beforeAll(async () => {
    app = await wireApp({ env: testEnv(open().url), log: createLogger("silent") });
    for (const mood of ["shop", "nuit"] as const) {
      const page = pageForTest({ slug: { fr: mood }, title: { fr: mood }, mood });
      const made = must(await run((ctx) => createDocument(ctx, page)));
      must(await run((ctx) => publishDocument(ctx, { id: made.id })));
    }
  });
  afterAll(() => app.close());
  const run = <T>(work: (ctx: Context) => Promise<Result<T>>) => app.command(staff, work);
  const visit = () => ({ log: app.log, address: "" });
  const show = async (path: string) => {
    const response = await app.storefront.page(new Request(`http://x${path}`), visit());
    return { html: await response.text(), response };
  };
  const begun = async () => must(await run((ctx) => createDocument(ctx, starterTheme("clair"))));
  const dyed = async (theme: { id: string; revision: string }, accent: string) =>
    must(
      await run((ctx) =>
        patchDocument(ctx, {
          id: theme.id,
          basedOn: theme.revision,
          patch: [{ op: "replace", path: "/root/props/accent", value: accent }],
        }),
      ),
    );

  test("is worn by every page but those with a mood of their own, from its publishing until its end", async () => {
    expect((await show("/")).html).toContain(HOUSE);
    const theme = await begun();
    const next = await dyed(theme, "#7a1fa2");
    expect((await show("/p/shop")).html, "saved, not published").toContain(HOUSE);
    must(await run((ctx) => publishDocument(ctx, { id: theme.id, revision: next.revision })));
    for (const path of ["/", "/p/shop"]) expect((await show(path)).html, path).toContain("--color-accent:#7a1fa2");
    expect((await show("/p/nuit")).html).toContain(`--color-accent:${THEME_PRESETS.nuit.accent}`);
    const { response } = await show("/p/shop");
    expect(response.headers.get("content-security-policy")).toMatch(/style-src 'self' 'sha256-[^']+';/);
    must(await run((ctx) => unpublishDocument(ctx, theme.id)));
    expect((await show("/p/shop")).html).toContain(HOUSE);
    must(await run((ctx) => archiveDocument(ctx, theme.id)));
  });

  test("is planned like a page, and pages are kept until it begins and no longer", async () => {
    const theme = await begun();
    must(await run((ctx) => publishDocument(ctx, { id: theme.id, from: Date.now() + 60_000 })));
    const { html, response } = await show("/p/shop");
    expect(html).toContain(HOUSE);
    const age = /max-age=(\d+)/.exec(response.headers.get("surrogate-control") ?? "")?.[1];
    expect(Number(age)).toBeLessThanOrEqual(60);
    must(await run((ctx) => archiveDocument(ctx, theme.id)));
  });

  test("is tried on the home page before anybody else sees it", async () => {
    const begun = starterTheme("clair");
    const dyed = { ...begun, root: { ...begun.root, props: { ...begun.root.props, accent: "#0b5394" } } };
    const preview = await app.storefront.preview(dyed, "fr", visit());
    expect(await preview.text()).toContain("--color-accent:#0b5394");
    expect((await show("/p/shop")).html).toContain(HOUSE);
    const file = await app.storefront.render(dyed, "ar", () => undefined);
    expect(file.css).toContain("--color-accent:#0b5394");
  });

  test.each([
    ["red;}body{display:none}", "/root/props/accent"],
    ["#12345", "/root/props/accent"],
    ["#GGGGGG", "/root/props/accent"],
    ["</style><script>alert(1)</script>", "/root/props/accent"],
  ])("takes no CSS for a colour: %s", async (accent, pointer) => {
    const doc = starterTheme("clair");
    const evil = { ...doc, root: { ...doc.root, props: { ...doc.root.props, accent } } };
    expect(refusalOf(await run((ctx) => createDocument(ctx, evil)))).toBe(`document.invalid ${pointer}`);
  });
});

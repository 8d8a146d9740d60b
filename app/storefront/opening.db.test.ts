import { beforeAll, expect, test } from "vitest";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { describeShop, sell, testEnv } from "#app/testing/shop.ts";
import { finish, PageCache } from "./page-cache/index.server.ts";
import type { Storefront } from "./storefront.server.ts";

const visit = { log: createLogger("silent"), address: "41.250.0.1" };

describeShop("a shop that sells nothing yet", (open) => {
  let front: Storefront;
  let pages: PageCache;
  beforeAll(() => {
    const { engine, url } = open();
    pages = new PageCache({ bytes: 10_000_000, clock: systemClock });
    front = createStorefront(testEnv(url), engine, pages);
  });
  const page = (path: string) => front.page(new Request(`http://localhost:3000${path}`), visit);

  test.each([
    ["/", "ouvre bientôt"],
    ["/ar/", "يفتح المتجر قريبا"],
    ["/en/", "opens soon"],
  ])("%s says so", async (path, words) => {
    const answer = await page(path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(words);
  });

  test("and shows its first article instead, also where the page was kept", async () => {
    const { engine } = open();
    await pages.fetch("/", async () => finish(await page("/")));
    expect(pages.get("/")).toBeDefined();
    await sell(engine, { sku: "FIRST", title: { fr: "Premier vase" } });
    expect(pages.get("/")).toBeUndefined();
    const html = await (await page("/")).text();
    expect(html).toContain("Premier vase");
    expect(html).not.toContain("ouvre bientôt");
  });
});

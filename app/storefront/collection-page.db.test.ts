import { beforeAll, expect, test } from "vitest";
import { saveCollection } from "#app/commerce/catalog/index.server.ts";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { describeShop, must, sell, staff, testEnv } from "#app/testing/shop.ts";
import { PageCache } from "./page-cache/index.server.ts";
import type { Storefront } from "./storefront.server.ts";

const visit = { log: createLogger("silent"), address: "41.250.0.1" };

describeShop("a collection's page", (open) => {
  let front: Storefront;

  beforeAll(async () => {
    const { engine, url } = open();
    front = createStorefront(testEnv(url), engine, new PageCache({ bytes: 1_000_000, clock: systemClock }));
    const products: string[] = [];
    for (const [title, price, size, onHand] of [
      ["Petit vase", 10_000, "S", 5],
      ["Grand vase", 30_000, "L", 0],
      ["Bol", 20_000, "S", 5],
    ] as const) {
      const options = [{ name: { fr: "Taille", ar: "المقاس" }, values: [{ key: size, label: { fr: size } }] }];
      const variants = [{ sku: title, price, options: [size] }];
      products.push((await sell(engine, { sku: title, title: { fr: title }, options, variants, onHand })).id);
    }
    await engine.outbox.drain();
    must(
      await engine.command(staff, (ctx) =>
        saveCollection(ctx, { handle: "table", title: { fr: "Table" }, productIds: products }),
      ),
    );
  });

  const get = (path: string) => front.page(new Request(`http://localhost:3000${path}`), visit);
  const titles = async (path: string) => {
    const html = await (await get(path)).text();
    return [...html.matchAll(/<h2[^>]*><a[^>]*>([^<]+)</g)].map((match) => match[1]);
  };

  test("is narrowed down and ordered by its address alone", async () => {
    expect(await titles("/c/table")).toEqual(["Petit vase", "Grand vase", "Bol"]);
    expect(await titles("/c/table?o.taille=s")).toEqual(["Petit vase", "Bol"]);
    expect(await titles("/c/table?o.taille=s&o.taille=l&sort=price-desc")).toEqual(["Grand vase", "Bol", "Petit vase"]);
    expect(await titles("/c/table?stock=1&price.min=150")).toEqual(["Bol"]);
    expect(await titles("/ar/c/table?price.max=100,00")).toEqual(["Petit vase"]);
    const none = await (await get("/c/table?price.max=1")).text();
    expect(none).toContain("Aucun article ne correspond");
  });

  test("shows what is chosen, how many each choice leaves, and the way back from it", async () => {
    const html = await (await get("/c/table?o.taille=s&sort=price-asc")).text();
    expect(html).toMatch(/name="o\.taille" checked="" value="s"|name="o\.taille" value="s" checked=""/);
    expect(html).toContain('href="/c/table?sort=price-asc" aria-label="Retirer Taille : S"');
    expect(html).toContain('<link rel="canonical" href="http://localhost:3000/c/table"/>');
    expect(html).toContain('href="/ar/c/table?o.taille=s&amp;sort=price-asc"');
  });

  test("is one page whatever strangers add, and leads back where nothing of it is known", async () => {
    const junk = await get("/c/table?a.or=24&o.taille=xxl&utm_source=x");
    expect([junk.status, junk.headers.get("location")]).toEqual([302, "/c/table"]);
    const half = await get("/ar/c/table?o.taille=s&o.taille=xxl&price.min=1.2.3,4");
    expect([half.status, half.headers.get("location")]).toEqual([302, "/ar/c/table?o.taille=s"]);
  });

  test("is kept for few choices, and made anew for what has no end of them", async () => {
    const seconds = async (path: string) => (await get(path)).headers.get("surrogate-control");
    expect(await seconds("/c/table")).toBe("max-age=3600");
    expect(await seconds("/c/table?o.taille=s&stock=1&sort=newest")).toBe("max-age=300");
    expect(await seconds("/c/table?o.taille=s&o.taille=l&stock=1")).toBe("max-age=0");
    expect(await seconds("/c/table?price.min=100")).toBe("max-age=0");
  });
});

import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { adjustStock, saveStockedProduct } from "#app/commerce/stock/index.server.ts";
import { createDocument, publishDocument } from "#app/documents/index.server.ts";
import { updateShop } from "#app/settings/index.server.ts";
import { describeShop, must, sell, staff } from "#app/testing/shop.ts";
import { node, page as starterPage } from "#templates/starter/build.ts";
import { type FinishedPage, finish } from "./page-cache/index.server.ts";
import { openVaseShop, type VaseShop } from "./testing/vase-shop.ts";

describeShop("the shop", (open) => {
  let pages: VaseShop["pages"];
  let variant: string;
  let product: string;
  let get: VaseShop["get"];
  let post: VaseShop["post"];
  let order: VaseShop["order"];

  beforeAll(async () => {
    ({ pages, variant, product, get, post, order } = await openVaseShop(open()));
  });

  const key = () => crypto.randomUUID();

  describe("pages", () => {
    test.each(["/", "/ar/", "/en/", "/c/table", "/ar/c/table", "/products/vase", "/ar/products/vase"])(
      "%s is the same bytes for two visitors",
      async (path) => {
        const one = await get(path, { cookie: "session=a", "accept-language": "ar", "user-agent": "one" });
        const two = await get(path, { cookie: "session=b", referer: "https://x.example" });
        expect(one.status).toBe(200);
        expect(one.headers.get("set-cookie")).toBeNull();
        expect(await one.text()).toBe(await two.text());
        expect([...one.headers]).toEqual([...two.headers]);
      },
    );

    test("a page carries its language, its addresses in the others, and no inline script", async () => {
      const html = await (await get("/ar/products/vase")).text();
      expect(html).toContain('<html lang="ar" dir="rtl"');
      expect(html).toContain('<link rel="canonical" href="http://localhost:3000/ar/products/vase"/>');
      expect(html).toContain('hrefLang="x-default" href="http://localhost:3000/products/vase"');
      const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/g)].map((match) => match[1]?.trim());
      expect(new Set(scripts)).toEqual(new Set(['type="application/ld+json"']));
      const told = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
        ([, json = ""]) => JSON.parse(json) as { "@type": string; itemListElement?: { item: string }[] },
      );
      expect(told.map((each) => each["@type"])).toEqual(["Product", "BreadcrumbList"]);
      expect(told[1]?.itemListElement?.map(({ item }) => item).at(0)).toBe("http://localhost:3000/ar/");
      expect(html.match(/\son[a-z]+="/g) ?? []).toEqual([]);
      expect(html.match(/\sstyle="/g) ?? []).toEqual([]);
    });

    test("what a product is called cannot end a script", async () => {
      const html = await (await get("/products/vase")).text();
      const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
      expect(JSON.parse(data)).toMatchObject({
        "@type": "Product",
        name: "Vase </script>",
        offers: { price: "249.00" },
      });
    });

    test("the policy allows the page's own stylesheet and nothing else inline", async () => {
      const response = await get("/products/vase");
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toMatch(/unsafe/);
    });

    test.each(["/products/none", "/c/none", "/p/none", "/en/x/y"])(
      "%s is a page that says so, kept by nobody",
      async (path) => {
        const response = await get(path);
        expect([response.status, response.headers.get("cache-control")]).toEqual([404, "private, no-store"]);
        expect(await response.text()).toContain("noindex");
      },
    );

    test.each(["/fr//evil.example/x", "/fr///evil.example", "/fr/\\\\evil.example"])(
      "a redirect from %s stays in the shop",
      async (path) => {
        const response = await get(path);
        const location = response.headers.get("location") ?? "/";
        expect(new URL(location, "http://localhost:3000").origin).toBe("http://localhost:3000");
        expect(location).not.toMatch(/^\/[/\\]/);
      },
    );

    test("the main language has one address", async () => {
      const response = await get("/fr/products/vase?a=1");
      expect([response.status, response.headers.get("location")]).toEqual([301, "/products/vase?a=1"]);
    });
  });

  describe("kept pages", () => {
    const keep = (path: string) => pages.fetch(path, async (): Promise<FinishedPage> => finish(await get(path)));
    beforeEach(async () => {
      for (const path of ["/", "/c/table", "/products/vase"]) await keep(path);
    });

    test("an order, which takes stock, ends the pages that show the product before its buyer is answered", async () => {
      expect(pages.get("/products/vase")).toBeDefined();
      expect((await post(order({ key: key() }))).status).toBe(303);
      expect([pages.get("/products/vase"), pages.get("/c/table")]).toEqual([undefined, undefined]);
    });

    test("a new price, a correction of stock, a publication and a setting end them too", async () => {
      const { engine } = open();
      const changes = [
        () =>
          engine.command(staff, (ctx) =>
            saveStockedProduct(
              ctx,
              { title: { fr: "Vase" }, handle: "vase", status: "active", variants: [{ sku: "VASE", price: 24_950 }] },
              [],
              { id: product },
            ),
          ),
        () =>
          engine.command(staff, (ctx) =>
            adjustStock(ctx, { variantId: variant, change: { delta: 1 }, reason: "test" }),
          ),
        () =>
          engine.command(staff, async (ctx) => {
            const home = starterPage("home", { fr: "Accueil" }, [node("content.heading", "title")]);
            const made = await createDocument(ctx, home);
            return made.ok ? publishDocument(ctx, { id: made.value.id }) : made;
          }),
        () => engine.command(staff, (ctx) => updateShop(ctx, { name: "Maison" })),
      ];
      for (const change of changes) {
        await keep("/products/vase");
        must<unknown>(await change());
        expect([change.toString().slice(0, 80), pages.get("/products/vase")]).toEqual([
          change.toString().slice(0, 80),
          undefined,
        ]);
      }
    });

    test("what happens to another product leaves them", async () => {
      const other = await sell(open().engine, { sku: "OTHER", handle: "other" });
      const variantId = other.variants[0]?.id ?? "";
      await keep("/");
      must(
        await open().engine.command(staff, (ctx) =>
          adjustStock(ctx, { variantId, change: { delta: 1 }, reason: "test" }),
        ),
      );
      expect(pages.get("/")).toBeDefined();
    });
  });
});

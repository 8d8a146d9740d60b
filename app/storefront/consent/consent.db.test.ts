import { beforeAll, expect, test } from "vitest";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { updateShop } from "#app/settings/index.server.ts";
import { describeShop, must, sell, staff, testEnv } from "#app/testing/shop.ts";
import { PageCache } from "../page-cache/index.server.ts";
import type { Storefront } from "../storefront.server.ts";

const visit = { log: createLogger("silent"), address: "41.250.0.1" };

describeShop("a visitor's consent", (open) => {
  let front: Storefront;

  const asking = async (asks: boolean, version = 1) =>
    must(
      await open().engine.command(staff, (ctx) =>
        updateShop(ctx, { consent: { asks, version, policy: "/p/donnees" } }),
      ),
    );
  const page = async (path: string, cookie = "") =>
    front.page(new Request(`http://localhost:3000${path}`, { headers: { cookie } }), visit);
  const ask = (path: string, cookie = "") =>
    front.consent(new Request(`http://localhost:3000${path}`, { headers: { cookie } }), visit);
  const answer = (consent: string, path = "/consent", accept = "text/html") =>
    front.consent(
      new Request(`http://localhost:3000${path}`, {
        method: "POST",
        headers: { accept, "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ consent }),
      }),
      visit,
    );

  beforeAll(async () => {
    const { engine, url } = open();
    front = createStorefront(testEnv(url), engine, new PageCache({ bytes: 10_000_000, clock: systemClock }));
    await sell(engine, { sku: "VASE", handle: "vase", price: 24_900, onHand: 10 });
  });

  test("is not asked for where nothing needs it", async () => {
    const html = await (await page("/products/vase")).text();
    expect(html).not.toContain("consent");
    expect((await ask("/consent")).status).toBe(404);
    expect((await answer("measure")).headers.get("set-cookie")).toBeNull();
  });

  test("is asked on a page that is the same for everybody, and nothing is kept before it is given", async () => {
    await asking(true, 3);
    const known = await page("/ar/products/vase", "vitrine_consent=measure.3");
    const stranger = await page("/ar/products/vase");
    const html = await stranger.text();
    expect(html).toBe(await known.text());
    expect([...stranger.headers]).toEqual([...known.headers]);
    expect(stranger.headers.get("set-cookie")).toBeNull();
    expect(stranger.headers.get("surrogate-control")).not.toBeNull();
    expect(html).toContain('data-consent="3" hidden');
    expect(html).toMatch(/<form[^>]*class="consent-form"[^>]*action="\/ar\/consent" method="post"/);
    expect(html).toContain('href="/ar/p/donnees"');
    expect(html).toMatch(/<a[^>]*href="\/ar\/consent"[^>]*data-consent-again/);
  });

  test("is as easily refused as given: two buttons that look alike", async () => {
    const html = await (await ask("/consent")).text();
    const buttons = [...html.matchAll(/<button type="submit" name="consent" value="(\w+)" class="([^"]+)"/g)];
    expect(buttons.map(([, value]) => value)).toEqual(["none", "measure"]);
    expect(new Set(buttons.map(([, , look]) => look)).size).toBe(1);
  });

  test.each([
    ["measure", "Vous avez accepté."],
    ["none", "Vous avez refusé."],
  ])(
    "%s is kept half a year with the version of the question, and can be seen and changed without a script",
    async (choice, said) => {
      const kept = await answer(choice);
      expect([kept.status, kept.headers.get("location")]).toEqual([303, "/consent"]);
      expect(kept.headers.get("set-cookie")).toBe(
        `vitrine_consent=${choice}.3; Max-Age=15552000; Path=/; SameSite=Lax`,
      );
      const shown = await ask("/consent", `vitrine_consent=${choice}.3`);
      expect(shown.headers.get("cache-control")).toBe("private, no-store");
      expect(await shown.text()).toContain(said);
      // Of an earlier question nothing is known.
      expect(await (await ask("/consent", `vitrine_consent=${choice}.2`)).text()).not.toContain(said);
    },
  );

  test("is answered to a script without a page, and in the language it was asked in", async () => {
    const told = await answer("none", "/consent", "application/json");
    expect([told.status, await told.text()]).toEqual([204, ""]);
    expect(told.headers.get("set-cookie")).toContain("none.3");
    expect((await answer("none", "/ar/consent")).headers.get("location")).toBe("/ar/consent");
  });

  test.each(["", "yes", "measure.3", "measure; Domain=x"])("%j is no answer, and nothing is kept", async (sent) => {
    const refused = await answer(sent);
    expect(refused.status).toBe(422);
    expect(refused.headers.get("set-cookie")).toBeNull();
    expect(await refused.text()).toContain("Choisissez l’une des deux réponses.");
  });
});

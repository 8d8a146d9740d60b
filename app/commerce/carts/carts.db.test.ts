import { expect, test } from "vitest";
import { ok } from "#app/commerce/kernel/result.ts";
import { describeShop, must, refusalOf, sell, shopper } from "#app/testing/shop.ts";
import { addToCart, emptyCart, forgetCarts, readCart, setCartLine } from "./index.server.ts";

describeShop("carts", (open) => {
  const add = (token: string | undefined, variantId: string, quantity = 1) =>
    open().engine.command(shopper, (ctx) => addToCart(ctx, token, variantId, quantity));
  const inside = async (token: string) =>
    (await readCart(open().engine.db.read, token)).map(({ quantity }) => quantity);
  const variant = async (sku: string) => (await sell(open().engine, { sku })).variants[0]?.id ?? "";

  test("pieces are added, counted, set and taken out", async () => {
    const [vase, bowl] = [await variant("C-1"), await variant("C-2")];
    const token = must(await add(undefined, vase, 2));
    expect(token).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(must(await add(token, vase, 3))).toBe(token);
    must(await add(token, bowl));
    expect(await inside(token)).toEqual([5, 1]);
    must(await open().engine.command(shopper, (ctx) => setCartLine(ctx, token, vase, 1)));
    must(await open().engine.command(shopper, (ctx) => setCartLine(ctx, token, bowl, 0)));
    expect(await inside(token)).toEqual([1]);
    must(await add(token, vase, open().engine ? 900 : 0));
    must(await add(token, vase, 900));
    expect((await inside(token))[0]).toBeLessThanOrEqual(1_000);
  });

  test("a token that opens nothing opens nothing, and is not taken over", async () => {
    const vase = await variant("C-3");
    const forged = "A".repeat(22);
    expect(must(await add(forged, vase))).not.toBe(forged);
    expect(await inside(forged)).toEqual([]);
    expect(JSON.stringify(await open().engine.db.read.all("SELECT * FROM carts"))).not.toContain(forged);
  });

  test("pressed many times at once, all pieces are counted", async () => {
    const vase = await variant("C-4");
    const token = must(await add(undefined, vase));
    await Promise.all(Array.from({ length: 20 }, () => add(token, vase)));
    expect(await inside(token)).toEqual([21]);
  });

  test.each([0, -1, 1.5, Number.NaN, 1e9])("%d pieces are refused", async (quantity) => {
    expect(refusalOf(await add(undefined, await variant(`C-${quantity}`), quantity))).toBe(
      "quantity.invalid /quantity",
    );
    expect(refusalOf(await add(undefined, "nothing"))).toBe("variant.not_found /variant");
  });

  test("what is ordered leaves it, and old carts are forgotten", async () => {
    const token = must(await add(undefined, await variant("C-5")));
    must(
      await open().engine.command(shopper, async (ctx) => {
        await emptyCart(ctx, token);
        return ok(null);
      }),
    );
    expect(await inside(token)).toEqual([]);
    const forgotten = await open().engine.command(shopper, async (ctx) =>
      ok(await forgetCarts(ctx, ctx.clock.now() + 1)),
    );
    expect(must(forgotten)).toBeGreaterThan(0);
    expect(await open().engine.db.read.all("SELECT * FROM cart_lines")).toEqual([]);
  });
});

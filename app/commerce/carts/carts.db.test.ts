import { expect, test } from "vitest";
import { ok } from "#app/commerce/kernel/result.ts";
import { saveStockedProduct } from "#app/commerce/stock/index.server.ts";
import { describeShop, must, refusalOf, sell, shopper, staff } from "#app/testing/shop.ts";
import type { Context } from "../context.ts";
import type { Result } from "../kernel/result.ts";
import {
  addToCart,
  type CartPart,
  claimCart,
  endCart,
  forgetCarts,
  keepCartCodes,
  mergeCarts,
  readCart,
  setCartLine,
} from "./index.server.ts";

describeShop("carts", (open) => {
  const run = <T>(work: (ctx: Context) => Promise<Result<T>>) => open().engine.command(shopper, work);
  const add = (token: string | undefined, variantId: string, quantity = 1, parts: CartPart[] = []) =>
    run((ctx) => addToCart(ctx, token, { variantId, quantity, parts }));
  const cartOf = (token: string) => readCart(open().engine.db.read, token);
  const inside = async (token: string) => (await cartOf(token))?.lines.map(({ quantity }) => quantity);
  const variant = async (sku: string) => (await sell(open().engine, { sku })).variants[0]?.id ?? "";

  test("pieces are added, counted, set and taken out", async () => {
    const [vase, bowl] = [await variant("C-1"), await variant("C-2")];
    const token = must(await add(undefined, vase, 2));
    expect(token).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(must(await add(token, vase, 3))).toBe(token);
    must(await add(token, bowl));
    expect(await inside(token)).toEqual([5, 1]);
    must(await run((ctx) => setCartLine(ctx, token, vase, 1)));
    must(await run((ctx) => setCartLine(ctx, token, bowl, 0)));
    expect(await inside(token)).toEqual([1]);
    must(await add(token, vase, 900));
    must(await add(token, vase, 900));
    expect(await inside(token)).toEqual([1_000]);
  });

  test("a token that opens nothing opens nothing, and is not taken over", async () => {
    const vase = await variant("C-3");
    const forged = "A".repeat(22);
    expect(must(await add(forged, vase))).not.toBe(forged);
    expect(await cartOf(forged)).toBeUndefined();
    expect(refusalOf(await run((ctx) => setCartLine(ctx, forged, vase, 1)))).toBe("cart.not_found");
    expect(JSON.stringify(await open().engine.db.read.all("SELECT * FROM carts"))).not.toContain(forged);
  });

  test("pressed many times at once, all pieces are counted, also those of the first line", async () => {
    const [vase, bowl] = [await variant("C-4"), await variant("C-4B")];
    const token = must(await add(undefined, vase));
    await Promise.all(Array.from({ length: 20 }, (_, index) => add(token, index % 2 ? bowl : vase)));
    expect(await inside(token)).toEqual([11, 10]);
  });

  test.each([0, -1, 1.5, Number.NaN, 1e9])("%d pieces are refused", async (quantity) => {
    expect(refusalOf(await add(undefined, await variant(`C-${quantity}`), quantity))).toBe(
      "quantity.invalid /quantity",
    );
    expect(refusalOf(await add(undefined, "nothing"))).toBe("variant.not_found /variant");
  });

  test("a mix is a line for each way it was chosen, and takes nothing it does not offer", async () => {
    const [soap, oil] = [await variant("M-SOAP"), await variant("M-OIL")];
    const items = [soap, oil].map((variantId) => ({ variantId, quantity: 1 }));
    const input = {
      ...{ title: { fr: "Coffret" }, status: "active" as const, variants: [{ sku: "M-BOX", price: 9_900 }] },
      bundle: { kind: "mix" as const, choose: 2, repeats: true, items },
    };
    const saved = await open().engine.command(staff, (ctx) => saveStockedProduct(ctx, input));
    const box = must(saved).product.variants[0]?.id ?? "";
    const one = (variantId: string, quantity = 1) => ({ variantId, quantity });
    const token = must(await add(undefined, box, 1, [one(soap), one(oil)]));
    must(await add(token, box, 2, [one(oil), one(soap)]));
    must(await add(token, box, 1, [one(soap, 2)]));
    expect(await inside(token)).toEqual([3, 1]);
    expect((await cartOf(token))?.lines[1]?.parts).toEqual([one(soap, 2)]);
    expect(refusalOf(await add(token, box))).toBe("bundle.choice /components");
    expect(refusalOf(await add(token, box, 1, [one(soap), one(box)]))).toBe("bundle.choice /components/1");
    expect(refusalOf(await add(token, soap, 1, [one(oil)]))).toBe("bundle.choice /components");
  });

  test("lines put in within one millisecond keep the order they came in", async () => {
    const all: string[] = [];
    for (let i = 0; i < 8; i++) all.push(await variant(`O-${i}`));
    const token = must(await add(undefined, all[0] ?? ""));
    await run(async (ctx) => {
      const still = { ...ctx, clock: { ...ctx.clock, now: () => 1_000 } };
      for (const id of all.slice(1)) must(await addToCart(still, token, { variantId: id, quantity: 1 }));
      return ok(undefined);
    });
    expect((await cartOf(token))?.lines.map(({ variantId }) => variantId)).toEqual(all);
  });

  test("what is ordered leaves it with its codes, and old carts are forgotten", async () => {
    const vase = await variant("C-5");
    const token = must(await add(undefined, vase));
    must(await run((ctx) => keepCartCodes(ctx, token, { coupon: " été10 ", voucher: "ABCD-EFGH" })));
    expect(await cartOf(token)).toMatchObject({ coupon: "été10", voucher: "ABCD-EFGH" });
    must(await run((ctx) => keepCartCodes(ctx, token, { voucher: "" })));
    expect(await cartOf(token)).toMatchObject({ coupon: "été10", voucher: "" });
    must(await run(async (ctx) => ok(await endCart(ctx, token))));
    expect(await cartOf(token)).toBeUndefined();
    must(await add(undefined, vase));
    const forgotten = await run(async (ctx) => ok(await forgetCarts(ctx, ctx.clock.now() + 1)));
    expect(must(forgotten)).toBeGreaterThan(0);
    expect(await open().engine.db.read.all("SELECT * FROM cart_items")).toEqual([]);
  });

  test("two carts become one: pieces add up, codes are kept, and the other is no more", async () => {
    const [vase, bowl] = [await variant("G-1"), await variant("G-2")];
    const guest = must(await add(undefined, vase, 2));
    const other = must(await add(must(await add(undefined, vase, 3)), bowl));
    must(await run((ctx) => keepCartCodes(ctx, other, { coupon: "OLD" })));
    must(await run((ctx) => mergeCarts(ctx, guest, other)));
    expect(await inside(guest)).toEqual([5, 1]);
    expect(await cartOf(guest)).toMatchObject({ coupon: "OLD" });
    expect(refusalOf(await run((ctx) => mergeCarts(ctx, guest, other)))).toBe("cart.not_found /other");
    must(await run((ctx) => mergeCarts(ctx, guest, guest)));
    expect(await inside(guest)).toEqual([5, 1]);
  });

  test("a guest's cart takes in what the same phone had, on another device and in another spelling", async () => {
    const [vase, bowl] = [await variant("K-1"), await variant("K-2")];
    const [home, work] = [must(await add(undefined, vase)), must(await add(undefined, bowl, 4))];
    must(await run((ctx) => claimCart(ctx, home, "0612345678")));
    expect(await inside(home)).toEqual([1]);
    must(await run((ctx) => claimCart(ctx, work, "+212 6 12 34 56 78")));
    expect((await inside(work))?.toSorted()).toEqual([1, 4]);
    expect(await cartOf(home)).toBeUndefined();
    expect(refusalOf(await run((ctx) => claimCart(ctx, work, "12")))).toBe("phone.invalid /phone");
    const rows = JSON.stringify(await open().engine.db.read.all("SELECT * FROM carts"));
    expect(rows).not.toContain("612345678");
  });

  test("merged from two sides at once, no piece is lost and none is counted twice", async () => {
    const vase = await variant("X-1");
    const carts = await Promise.all(Array.from({ length: 6 }, async () => must(await add(undefined, vase, 2))));
    await Promise.all(carts.map((token) => run((ctx) => claimCart(ctx, token, "0698765432"))));
    const left = (await Promise.all(carts.map(inside))).flatMap((pieces) => pieces ?? []);
    expect(left.reduce((sum, each) => sum + each, 0)).toBe(12);
  });
});

import { describe, expect, test } from "vitest";
import { describeShop, must, refusalOf, sell, staff } from "#app/testing/shop.ts";
import {
  endPriceSchedule,
  findPriceHistory,
  findPriceSchedules,
  findProducts,
  findSellables,
  hasPriceChanges,
  inputOf,
  listProducts,
  saveProduct,
  schedulePrice,
  tellPriceChanges,
  withPricesAt,
} from "./index.server.ts";

const HOUR = 3_600_000;

describeShop("prices", (open) => {
  const read = () => open().engine.db.read;
  const schedule = (input: Parameters<typeof schedulePrice>[1]) =>
    open().engine.command(staff, (ctx) => schedulePrice(ctx, input));

  describe("history", () => {
    test("holds each price a variant had, and nothing for a save that changes none", async () => {
      const product = await sell(open().engine, { sku: "HIST-1", price: 10_000 });
      const later = Date.now() + 1_000;
      const change = (price: number) =>
        open().engine.command(staff, (ctx) => {
          const variants = [{ sku: "HIST-1", price, cost: 4_000 }];
          return saveProduct({ ...ctx, clock: { now: () => later } }, { ...inputOf(product), variants }, product);
        });
      must(await change(10_000));
      must(await change(8_000));
      const id = product.variants[0]?.id ?? "";
      const spans = (await findPriceHistory(read(), [id], { since: 0, now: later })).get(id) ?? [];
      expect(spans.map(({ price, until }) => [price, until === null])).toEqual([
        [10_000, false],
        [8_000, true],
      ]);
      expect((await findProducts(read(), [product.id]))[0]?.variants[0]?.cost).toBe(4_000);
      expect((await findSellables(read(), [id], Date.now()))[0]?.cost).toBe(4_000);
    });
  });

  describe("on a schedule", () => {
    test("are what shop and checkout see from their instant on, and no longer than they last", async () => {
      const product = await sell(open().engine, { sku: "SALE-1", price: 10_000 });
      const now = Date.now();
      const change = { percent: 25 };
      must(await schedule({ productId: product.id, variantId: null, change, from: now, until: now + HOUR }));
      const id = product.variants[0]?.id ?? "";
      const at = async (instant: number) => {
        const shown = await withPricesAt(read(), [product], instant);
        const [sold] = await findSellables(read(), [id], instant);
        const variant = shown.products[0]?.variants[0];
        expect([variant?.price, variant?.compareAtPrice]).toEqual([sold?.price, sold?.compareAtPrice]);
        return [sold?.price, sold?.compareAtPrice, shown.changesAt];
      };
      expect(await at(now + HOUR - 1)).toEqual([7_500, 10_000, now + HOUR]);
      expect(await at(now + HOUR)).toEqual([10_000, null, null]);
      const spans = (await findPriceHistory(read(), [id], { since: now - HOUR, now: Date.now() })).get(id) ?? [];
      expect(Math.min(...spans.map(({ price }) => price))).toBe(7_500);
    });

    test("move what lists sort by, once each", async () => {
      const product = await sell(open().engine, { sku: "SALE-2", price: 900_000 });
      const dearest = async () => (await listProducts(read(), { sort: "price-desc", limit: 1 })).data[0]?.id;
      expect(await dearest()).toBe(product.id);
      const change = { price: 100 };
      const made = must(
        await schedule({ productId: product.id, variantId: null, change, from: Date.now(), until: null }),
      );
      const tell = () =>
        open().engine.command(staff, async (ctx) => ({ ok: true, value: await tellPriceChanges(ctx) }));
      expect(await hasPriceChanges(read(), Date.now())).toBe(true);
      must(await tell());
      expect(await dearest()).not.toBe(product.id);
      expect(await hasPriceChanges(read(), Date.now())).toBe(false);
      must(await open().engine.command(staff, (ctx) => endPriceSchedule(ctx, made.id)));
      must(await tell());
      expect(await dearest()).toBe(product.id);
      expect(refusalOf(await open().engine.command(staff, (ctx) => endPriceSchedule(ctx, made.id)))).toBe(
        "price.schedule_over",
      );
      expect(await findPriceSchedules(read(), product.id)).toHaveLength(1);
    });

    test.each([
      [{ from: -HOUR }, "price.schedule_dates /from"],
      [{ until: -1 }, "price.schedule_dates /until"],
      [{ change: { percent: 100 } }, "input.invalid /percent"],
      [{ change: { percent: 12.5 } }, "input.invalid /percent"],
      [{ change: { price: -1 } }, "money.invalid /price"],
      [{ variantId: "01ARZ3NDEKTSV4RRFFQ69G5FAV" }, "variant.not_found /variant_id"],
    ])("are refused where they make no sense: %j", async (wrong, refusal) => {
      const product = await sell(open().engine, { sku: `WRONG-${JSON.stringify(wrong)}` });
      const { from = 0, until = HOUR, ...rest } = { ...wrong } as { from?: number; until?: number };
      const now = Date.now();
      const input = {
        ...{ productId: product.id, variantId: null, change: { percent: 10 } },
        ...rest,
        ...{ from: now + from, until: now + until },
      };
      expect(refusalOf(await schedule(input))).toBe(refusal);
    });
  });

  test("2,000 variants are saved, changed and read whole", async () => {
    const values = (count: number, name: string) =>
      Array.from({ length: count }, (_, index) => ({ key: `${name}${index}`, label: { fr: `${name} ${index}` } }));
    const [sizes, colours] = [values(40, "s"), values(50, "c")];
    const variants = sizes.flatMap((size, s) =>
      colours.map((colour, c) => ({
        sku: `MANY-${s}-${c}`,
        options: [size.key, colour.key],
        price: 1_000 + s * 50 + c,
      })),
    );
    const input = {
      title: { fr: "Deux mille" },
      options: [
        { name: { fr: "Taille" }, values: sizes },
        { name: { fr: "Couleur" }, values: colours },
      ],
      variants,
    };
    const { product } = must(await open().engine.command(staff, (ctx) => saveProduct(ctx, input)));
    const raised = {
      ...inputOf(product),
      variants: inputOf(product).variants.map((v) => ({ ...v, price: v.price + 1 })),
    };
    const saved = must(await open().engine.command(staff, (ctx) => saveProduct(ctx, raised, product))).product;
    const [stored] = await findProducts(read(), [product.id]);
    expect(stored).toEqual(saved);
    expect(stored?.variants.map(({ id }) => id)).toEqual(product.variants.map(({ id }) => id));
    expect(stored?.variants.at(-1)?.price).toBe(1_000 + 39 * 50 + 49 + 1);
  });
});

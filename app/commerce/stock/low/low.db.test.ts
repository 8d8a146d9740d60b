import { expect, test } from "vitest";
import { describeShop, must, orderFor, refusalOf, sell, shopper, staff } from "#app/testing/shop.ts";
import { cancelOrder } from "../../orders/index.server.ts";
import { adjustStock, countShelves, findLowAlerts, listShelves, setLowStock } from "../index.server.ts";

describeShop("low stock", (open) => {
  let keys = 0;
  const told = async (variantId: string) => {
    await open().engine.outbox.drain();
    const rows = await open().engine.db.read.all<{ data: string }>(
      "SELECT data FROM outbox WHERE kind = 'stock.low' AND subject = ? ORDER BY id",
      [variantId],
    );
    return rows.map((row) => (JSON.parse(row.data) as { available: number }).available);
  };
  const order = async (sku: string, quantity = 1) =>
    must(
      await open().engine.placeOrder(shopper, {
        input: orderFor(sku, quantity),
        key: `low-${++keys}`,
        scope: "test",
      }),
    ).order.id;
  const cancel = async (id: string) => must(await open().engine.command(staff, (ctx) => cancelOrder(ctx, id)));
  const add = async (variantId: string, delta: number) =>
    must(await open().engine.command(staff, (ctx) => adjustStock(ctx, { variantId, change: { delta }, reason: "" })));
  const warnAt = (owner: Parameters<typeof setLowStock>[1], lowAt: number | null) =>
    open().engine.command(staff, (ctx) => setLowStock(ctx, owner, lowAt));
  const isAlerted = async (variantId: string) =>
    (await findLowAlerts(open().engine.db.read, 500)).some((alert) => alert.variantId === variantId);

  test("is told below five, once per crossing, and again after a refill", async () => {
    const id = (await sell(open().engine, { sku: "LOW", onHand: 6 })).variants[0]?.id ?? "";
    await order("LOW");
    expect(await told(id)).toEqual([]);
    const fourth = await order("LOW");
    await order("LOW");
    expect(await told(id)).toEqual([3]);
    expect(await isAlerted(id)).toBe(true);
    await order("LOW");
    expect(await told(id)).toEqual([3]);
    // Up to five again, which is not below five.
    await cancel(fourth);
    await add(id, 2);
    expect(await told(id)).toEqual([3]);
    expect(await isAlerted(id)).toBe(false);
    await order("LOW");
    expect(await told(id)).toEqual([3, 4]);
  });

  test("a variant's threshold goes before its product's, and that before the shop's", async () => {
    const product = await sell(open().engine, { sku: "OWN", onHand: 20 });
    const id = product.variants[0]?.id ?? "";
    must(await warnAt({ productId: product.id }, 25));
    expect(await told(id)).toEqual([20]);
    must(await warnAt({ variantId: id }, 10));
    expect(await told(id)).toEqual([20]);
    expect(await isAlerted(id)).toBe(false);
    must(await warnAt({ variantId: id }, null));
    expect(await told(id)).toEqual([20, 20]);
    must(await warnAt({ productId: product.id }, null));
    await told(id);
    expect(await isAlerted(id)).toBe(false);
    expect(refusalOf(await warnAt({ variantId: id }, -1))).toBe("input.invalid /low_at");
    expect(refusalOf(await warnAt({ variantId: id }, 1.5))).toBe("input.invalid /low_at");
    expect(refusalOf(await warnAt({ variantId: "nobody" }, 3))).toBe("variant.not_found /variant_id");
    expect(refusalOf(await warnAt({ productId: "nobody" }, 3))).toBe("product.not_found /product_id");
  });

  test("a draft, and what is sold without a count, is never told", async () => {
    const draft = await sell(open().engine, { sku: "DRAFT-LOW", onHand: 1, status: "draft" });
    expect(await told(draft.variants[0]?.id ?? "")).toEqual([]);
  });

  test("the list finds, counts and walks through them", async () => {
    const { read } = open().engine.db;
    await sell(open().engine, { sku: "ZEN-1", onHand: 2, title: { fr: "Théière zen", ar: "إبريق" } });
    const low = await listShelves(read, { q: "theiere", view: "low" }, 5);
    expect(low.data.map((shelf) => [shelf.sku, shelf.available, shelf.threshold, shelf.isLow])).toEqual([
      ["ZEN-1", 2, 5, true],
    ]);
    expect((await listShelves(read, { q: "zen-1" }, 5)).data).toHaveLength(1);
    expect((await listShelves(read, { q: "إبريق" }, 5)).data).toHaveLength(1);
    const counts = await countShelves(read, 5);
    for (const sort of ["title", "scarcest"] as const) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof listShelves>> = await listShelves(
          read,
          { sort, limit: 2, ...(cursor && { cursor }) },
          5,
        );
        seen.push(...page.data.map((shelf) => shelf.variantId));
        cursor = page.nextCursor;
      } while (cursor);
      expect(new Set(seen).size, sort).toBe(counts.all);
      expect(seen).toHaveLength(counts.all);
    }
    expect((await listShelves(read, { view: "low" }, 5)).data).toHaveLength(counts.low);
    expect((await listShelves(read, { cursor: "nonsense" }, 5)).data).toHaveLength(counts.all);
  });
});

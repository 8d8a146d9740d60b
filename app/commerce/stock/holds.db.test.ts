import { expect, test } from "vitest";
import { brokenRows, describeShop, must, refusalOf, sell, staff } from "#app/testing/shop.ts";
import type { Context } from "../context.ts";
import { fixedClock } from "../kernel/clock.ts";
import { ulids } from "../kernel/ids.ts";
import { ok } from "../kernel/result.ts";
import {
  findStock,
  keepReservation,
  lapseReservations,
  releaseSome,
  releaseStock,
  reserveMissing,
  reserveStock,
} from "./index.server.ts";

describeShop("a promise that waits for an online payment", (open) => {
  const NOON = 1_800_000_000_000;
  const stocked = async (sku: string) => (await sell(open().engine, { sku, onHand: 5 })).variants[0]?.id ?? "";
  const reserved = async (id: string) => (await findStock(open().engine.db.read, [id])).get(id)?.reserved;
  const at = <T>(time: number, work: (ctx: Context) => Promise<T>) =>
    open()
      .engine.command(staff, async (ctx) => ok(await work({ ...ctx, clock: fixedClock(time) })))
      .then(must);
  const promise = (orderId: string, variantId: string, quantity: number) =>
    open().engine.command(staff, (ctx) =>
      reserveStock(ctx, orderId, [{ variantId, quantity }], { until: NOON + 60_000 }),
    );

  test("lapses at its end, once, and never before", async () => {
    const id = await stocked("LAPSE");
    const order = ulids.next();
    must(await promise(order, id, 3));
    expect(await at(NOON, (ctx) => lapseReservations(ctx))).toBe(0);
    const lapses = await Promise.all([1, 2, 3].map(() => at(NOON + 60_000, (ctx) => lapseReservations(ctx))));
    expect(lapses.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(await reserved(id)).toBe(0);
    const [told] = await open().engine.db.read.all<{ subject: string }>(
      "SELECT subject FROM outbox WHERE kind = 'stock.lapsed'",
    );
    expect(told?.subject).toBe(order);
  });

  test("stays when the payment comes, and a payment that comes too late finds out", async () => {
    const id = await stocked("PAID");
    const [early, late] = [ulids.next(), ulids.next()];
    must(await promise(early, id, 2));
    must(await promise(late, id, 3));
    expect(await at(NOON, (ctx) => keepReservation(ctx, early))).toBe(true);
    expect(await at(NOON + 60_000, (ctx) => lapseReservations(ctx))).toBe(1);
    expect(await at(NOON + 60_000, (ctx) => keepReservation(ctx, late))).toBe(false);
    expect(await reserved(id)).toBe(2);
    const again = (quantity: number) =>
      open().engine.command(staff, (ctx) => reserveMissing(ctx, late, [{ variantId: id, quantity }]));
    expect(refusalOf(await again(4))).toBe("stock.insufficient");
    must(await again(3));
    must(await again(3));
    expect(await reserved(id)).toBe(5);
    expect(await brokenRows(open().engine)).toEqual({});
  });

  test("payment and lapse at once: one of them has it", async () => {
    const id = await stocked("RACE");
    const orders = Array.from({ length: 5 }, () => ulids.next());
    for (const order of orders) must(await promise(order, id, 1));
    const outcomes = await Promise.all([
      at(NOON + 60_000, (ctx) => lapseReservations(ctx)),
      ...orders.map((order) => at(NOON + 60_000, (ctx) => keepReservation(ctx, order))),
    ]);
    const [lapsed, ...kept] = outcomes;
    expect(Number(lapsed) + kept.filter(Boolean).length).toBe(5);
    expect(await reserved(id)).toBe(kept.filter(Boolean).length);
  });

  test("an edited order gives back some, and never more than it holds", async () => {
    const id = await stocked("EDIT");
    const order = ulids.next();
    must(await promise(order, id, 4));
    await at(NOON, (ctx) => releaseSome(ctx, order, [{ variantId: id, quantity: 1 }]));
    expect(await reserved(id)).toBe(3);
    await at(NOON, (ctx) => releaseSome(ctx, order, [{ variantId: id, quantity: 9 }]));
    expect(await reserved(id)).toBe(0);
    await at(NOON, (ctx) => releaseStock(ctx, order));
    expect(await reserved(id)).toBe(0);
    expect(await at(NOON + 60_000, (ctx) => lapseReservations(ctx))).toBe(0);
  });
});

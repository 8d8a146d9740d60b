import { describe, expect, test } from "vitest";
import { findStock } from "#app/commerce/stock/index.server.ts";
import { updateShop } from "#app/settings/index.server.ts";
import { brokenRows, describeShop, must, orderFor, refusalOf, sell, shopper, staff } from "#app/testing/shop.ts";
import { editOrder, mergeOrders, type OrderEdit, type PlaceOrderInput } from "../checkout/index.server.ts";
import type { Context } from "../context.ts";
import { findCustomerByPhone } from "../customers/index.server.ts";
import { fixedClock } from "../kernel/clock.ts";
import type { Result } from "../kernel/result.ts";
import { recordCollection } from "../payments/index.server.ts";
import { moveDelivery } from "../shipments/index.server.ts";
import {
  addNote,
  cancelOrder,
  cancelStaleOrders,
  changeTags,
  completeOrder,
  confirmOrder,
  findDuplicates,
  findOrder,
  findQueue,
  findTimeline,
  type Order,
  type OrderChange,
  recordCall,
} from "./index.server.ts";

const HOUR = 3_600_000;

describeShop("an order after it was placed", (open) => {
  let keys = 0;
  const act = <T>(work: (ctx: Context) => Promise<Result<T>>) => open().engine.command(staff, work);
  const place = async (sku: string, quantity = 1, change: Partial<PlaceOrderInput> = {}) =>
    must(
      await open().engine.placeOrder(shopper, {
        input: orderFor(sku, quantity, change),
        key: `orders-${++keys}`,
        scope: "test",
      }),
    ).order;
  const edit = (id: string, change: OrderEdit, setPrices = true) =>
    act((ctx) => editOrder(ctx, id, change, { setPrices }));
  const again = async (id: string) => (await findOrder(open().engine.db.read, id)) as Order;
  const stockOf = async (variantId: string) => {
    const level = (await findStock(open().engine.db.read, [variantId])).get(variantId);
    return level && [level.onHand, level.reserved];
  };
  const kinds = async (id: string) => (await findTimeline(open().engine.db.read, id)).map((event) => event.kind);
  const lastEvent = async (id: string) => (await findTimeline(open().engine.db.read, id)).at(-1);

  describe("edited", () => {
    test("is priced and promised again, and tells before and after", async () => {
      const vase = (await sell(open().engine, { sku: "VASE", price: 10_000, onHand: 10 })).variants[0]?.id ?? "";
      const bowl = (await sell(open().engine, { sku: "BOWL", price: 4_000, onHand: 5 })).variants[0]?.id ?? "";
      const order = await place("VASE", 2);
      const line = order.lines[0]?.id ?? "";
      const edited = must(
        await edit(order.id, {
          version: 1,
          lines: [
            { id: line, quantity: 3, unitPrice: 9_000 },
            { sku: "BOWL", quantity: 1 },
          ],
          address: { city: "Fès 🏺" },
          note: "بعد العصر",
        }),
      );
      expect(edited).toMatchObject({ version: 2, subtotal: 31_000, total: 31_000, address: { city: "Fès 🏺" } });
      expect(await again(order.id)).toEqual(edited);
      expect([await stockOf(vase), await stockOf(bowl)]).toEqual([
        [10, 3],
        [5, 1],
      ]);
      const event = await lastEvent(order.id);
      const changes = event?.data.changes as OrderChange[];
      expect(changes.map((change) => change.field)).toEqual(["city", "region", "note", "lines", "total"]);
      expect(changes.find((change) => change.field === "total")).toEqual({
        field: "total",
        before: 20_000,
        after: 31_000,
      });
      expect(event).toMatchObject({ kind: "edited", actorName: "Test" });
    });

    test("keeps the price it was ordered at, whatever the catalogue says by now", async () => {
      await sell(open().engine, { sku: "OLD", price: 5_000 });
      const order = await place("OLD");
      await open().engine.command(staff, async (ctx) => {
        await ctx.tx.run("UPDATE variants SET price = 9900 WHERE sku = 'OLD'");
        return { ok: true, value: null };
      });
      const line = order.lines[0]?.id ?? "";
      const edited = must(
        await edit(order.id, {
          version: 1,
          lines: [
            { id: line, quantity: 2 },
            { sku: "OLD", quantity: 1 },
          ],
        }),
      );
      expect(edited.lines.map((each) => each.unitPrice)).toEqual([5_000, 9_900]);
    });

    test("keeps a delivery price that was agreed on, until it is to be computed again", async () => {
      must(await act((ctx) => updateShop(ctx, { shipping: { flat: 3_000, freeFrom: null } })));
      await sell(open().engine, { sku: "SHIP", price: 5_000 });
      const order = await place("SHIP");
      const agreed = must(await edit(order.id, { version: 1, shipping: 0 }));
      expect([agreed.shipping, agreed.total]).toEqual([0, 5_000]);
      const more = must(await edit(order.id, { version: 2, lines: [{ id: order.lines[0]?.id ?? "", quantity: 2 }] }));
      expect([more.shipping, more.total]).toEqual([0, 10_000]);
      expect(must(await edit(order.id, { version: 3, shipping: null })).total).toBe(13_000);
      must(await act((ctx) => updateShop(ctx, { shipping: { flat: 0, freeFrom: null } })));
    });

    test("by two at once loses neither: the second is told", async () => {
      await sell(open().engine, { sku: "TWO" });
      const order = await place("TWO");
      const results = await Promise.all(
        ["Rabat", "Oujda", "Agadir", "Salé"].map((city) => edit(order.id, { version: 1, address: { city } })),
      );
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      for (const result of results) if (!result.ok) expect(result.refusal.code).toBe("order.changed_meanwhile");
      expect((await again(order.id)).version).toBe(2);
    });

    test("is refused once it is cancelled, packed, paid or gone, each in its own words", async () => {
      await sell(open().engine, { sku: "GONE" });
      const [cancelled, packed, paid, gone] = [
        await place("GONE"),
        await place("GONE"),
        await place("GONE"),
        await place("GONE"),
      ];
      const lines = [{ sku: "GONE", quantity: 2 }];
      must(await act((ctx) => cancelOrder(ctx, cancelled.id)));
      for (const order of [packed, gone]) must(await act((ctx) => confirmOrder(ctx, order.id)));
      must(await act((ctx) => moveDelivery(ctx, packed.id, "packed")));
      must(await act((ctx) => moveDelivery(ctx, gone.id, "shipped")));
      must(await act((ctx) => recordCollection(ctx, paid.id)));
      expect(refusalOf(await edit(cancelled.id, { version: 1, note: "x" }))).toBe("order.is_cancelled");
      expect(refusalOf(await edit(packed.id, { version: 1, lines }))).toBe("order.is_packed");
      expect(refusalOf(await edit(paid.id, { version: 1, lines }))).toBe("order.is_paid");
      expect(refusalOf(await edit(gone.id, { version: 1, note: "x" }))).toBe("order.has_left");
      expect(must(await edit(packed.id, { version: 1, address: { line1: "8 rue du Port" } })).version).toBe(2);
      expect(refusalOf(await edit("nobody", { version: 1 }))).toBe("order.not_found");
    });

    test("at the moment it is cancelled ends one way or the other, with the books in order", async () => {
      const id = (await sell(open().engine, { sku: "RACE", onHand: 50 })).variants[0]?.id ?? "";
      for (let round = 0; round < 8; round++) {
        const order = await place("RACE", 2);
        const line = order.lines[0]?.id ?? "";
        const [edited, cancelled] = await Promise.all([
          edit(order.id, { version: 1, lines: [{ id: line, quantity: 5 }] }),
          act((ctx) => cancelOrder(ctx, order.id)),
        ]);
        expect(cancelled.ok).toBe(true);
        if (!edited.ok) expect(edited.refusal.code).toBe("order.is_cancelled");
        expect(await stockOf(id)).toEqual([50, 0]);
      }
      expect(await brokenRows(open().engine)).toEqual({});
    });

    test("beyond the shelf is refused at the line, and nothing is half written", async () => {
      const id = (await sell(open().engine, { sku: "FEW", onHand: 3 })).variants[0]?.id ?? "";
      const order = await place("FEW", 2);
      const before = await kinds(order.id);
      const refused = await edit(order.id, {
        version: 1,
        note: "plus",
        lines: [{ id: order.lines[0]?.id ?? "", quantity: 4 }],
      });
      expect(refusalOf(refused)).toBe("stock.insufficient /lines/0/quantity");
      expect(refused.ok ? 0 : refused.refusal.data?.available).toBe(3);
      expect(await again(order.id)).toEqual(order);
      expect([await kinds(order.id), await stockOf(id)]).toEqual([before, [3, 2]]);
    });

    test.each<[string, Partial<OrderEdit>, string]>([
      ["a negative quantity", { lines: [{ sku: "BAD", quantity: -1 }] }, "quantity.invalid /lines/0/quantity"],
      ["a fraction", { lines: [{ sku: "BAD", quantity: 1.5 }] }, "quantity.invalid /lines/0/quantity"],
      ["a billion", { lines: [{ sku: "BAD", quantity: 1e9 }] }, "quantity.invalid /lines/0/quantity"],
      ["nothing left", { lines: [] }, "lines.empty /lines"],
      [
        "a negative price",
        { lines: [{ sku: "BAD", quantity: 1, unitPrice: -1 }] },
        "money.invalid /lines/0/unit_price",
      ],
      [
        "a fraction of a centime",
        { lines: [{ sku: "BAD", quantity: 1, unitPrice: 0.5 }] },
        "money.invalid /lines/0/unit_price",
      ],
      [
        "a price beyond any",
        { lines: [{ sku: "BAD", quantity: 1, unitPrice: 1e15 }] },
        "money.invalid /lines/0/unit_price",
      ],
      ["a total beyond any", { lines: [{ sku: "BAD", quantity: 2, unitPrice: 1e12 }] }, "order.total_too_large /lines"],
      ["a negative delivery", { shipping: -5 }, "money.invalid /shipping"],
      ["a line of another order", { lines: [{ id: "01H", quantity: 1 }] }, "order.line_not_found /lines/0/id"],
      ["an unknown article", { lines: [{ sku: "NOPE", quantity: 1 }] }, "variant.not_found /lines/0/sku"],
      ["a phone that is none", { customer: { phone: "0612" } }, "phone.invalid /customer/phone"],
      ["no name", { customer: { name: " " } }, "input.required /customer/name"],
      ["no city", { address: { city: "" } }, "input.required /address/city"],
      ["a version of the future", { version: 7 }, "order.changed_meanwhile"],
    ])("with %s is refused", async (_, change, refusal) => {
      await sell(open().engine, { sku: `BAD${keys}`, price: 100 });
      const order = await place(`BAD${keys}`);
      const lines = change.lines?.map((line) =>
        line.sku === "BAD" ? { ...line, sku: order.lines[0]?.sku ?? "" } : line,
      );
      expect(refusalOf(await edit(order.id, { version: 1, ...change, ...(lines && { lines }) }))).toBe(refusal);
      expect(await again(order.id)).toEqual(order);
    });

    test("by somebody who may not set prices keeps them", async () => {
      await sell(open().engine, { sku: "MAY", price: 100 });
      const order = await place("MAY");
      const id = order.lines[0]?.id ?? "";
      expect(refusalOf(await edit(order.id, { version: 1, lines: [{ id, quantity: 1, unitPrice: 50 }] }, false))).toBe(
        "order.price_not_yours /lines/0/unit_price",
      );
      expect(refusalOf(await edit(order.id, { version: 1, shipping: 7 }, false))).toBe(
        "order.price_not_yours /shipping",
      );
      must(await edit(order.id, { version: 1, lines: [{ id, quantity: 2, unitPrice: 100 }] }, false));
    });

    test("to another phone is another buyer's order", async () => {
      await sell(open().engine, { sku: "WHO" });
      const order = await place("WHO", 1, { customer: { name: "Nadia", phone: "0655000001" } });
      must(await act((ctx) => recordCall(ctx, order.id, { outcome: "wrong_number" })));
      const edited = must(await edit(order.id, { version: 1, customer: { phone: "0655000002" } }));
      const counts = async (phone: string) => (await findCustomerByPhone(open().engine.db.read, phone))?.counts.placed;
      expect([await counts("+212655000001"), await counts("+212655000002")]).toEqual([0, 1]);
      expect([edited.desk.state, edited.desk.dueAt === null]).toEqual(["new", false]);
    });

    test("where goods are promised on confirmation holds nothing before, and exactly its lines after", async () => {
      must(await act((ctx) => updateShop(ctx, { reserveAt: "confirmed" })));
      const id = (await sell(open().engine, { sku: "LATE", onHand: 9 })).variants[0]?.id ?? "";
      const order = await place("LATE", 2);
      must(await edit(order.id, { version: 1, lines: [{ id: order.lines[0]?.id ?? "", quantity: 4 }] }));
      expect(await stockOf(id)).toEqual([9, 0]);
      must(await act((ctx) => confirmOrder(ctx, order.id)));
      expect(await stockOf(id)).toEqual([9, 4]);
      must(await act((ctx) => updateShop(ctx, { reserveAt: "placed" })));
      const early = await place("LATE", 3);
      must(await act((ctx) => updateShop(ctx, { reserveAt: "confirmed" })));
      must(await act((ctx) => confirmOrder(ctx, early.id)));
      expect(await stockOf(id)).toEqual([9, 7]);
      must(await act((ctx) => updateShop(ctx, { reserveAt: "placed" })));
    });
  });

  describe("at the desk", () => {
    test("waits for its next call, longer each time; confirmed and cancelled end it", async () => {
      await sell(open().engine, { sku: "CALL" });
      const order = await place("CALL");
      const call = (outcome: Parameters<typeof recordCall>[2]["outcome"], more = {}) =>
        act((ctx) => recordCall(ctx, order.id, { outcome, ...more }));
      const first = must(await call("no_answer"));
      expect(first.desk).toMatchObject({ state: "no_answer", attempts: 1, calledBy: "Test" });
      const second = must(await call("no_answer"));
      const wait = ({ desk }: Order) => (desk.dueAt ?? 0) - (desk.calledAt ?? 0);
      expect([wait(first), wait(second)]).toEqual([HOUR, 3 * HOUR]);
      expect(refusalOf(await call("busy", { attempts: 1 }))).toBe("desk.called_meanwhile");
      expect(refusalOf(await call("postponed"))).toBe("desk.postpone_when /call_at");
      expect(refusalOf(await call("postponed", { callAt: 5 }))).toBe("desk.postpone_when /call_at");
      const later = Date.now() + 30 * HOUR;
      expect(must(await call("postponed", { callAt: later })).desk.dueAt).toBe(later);
      expect(must(await call("confirmed", { attempts: 3 }))).toMatchObject({ state: "confirmed" });
      expect((await again(order.id)).desk).toMatchObject({ attempts: 4, dueAt: null });
      expect(refusalOf(await call("busy"))).toBe("desk.not_waiting");
      expect(await kinds(order.id)).toEqual(["placed", "called", "called", "called", "called", "confirmed"]);
    });

    test("a fake order is cancelled and gives its goods back", async () => {
      const id = (await sell(open().engine, { sku: "FAKE", onHand: 2 })).variants[0]?.id ?? "";
      const order = await place("FAKE", 2);
      must(await act((ctx) => recordCall(ctx, order.id, { outcome: "fake" })));
      expect(await again(order.id)).toMatchObject({ state: "cancelled", desk: { state: "fake", attempts: 1 } });
      expect(await stockOf(id)).toEqual([2, 0]);
    });

    test("the queue holds who is due, longest waiting or latest first", async () => {
      await sell(open().engine, { sku: "QUEUE" });
      const [one, two, three] = [await place("QUEUE"), await place("QUEUE"), await place("QUEUE")];
      must(await act((ctx) => recordCall(ctx, two.id, { outcome: "busy" })));
      const queue = (order: "oldest" | "hottest") => open().engine.query((q) => findQueue(q, { order, limit: 100 }));
      const ids = async (order: "oldest" | "hottest") => (await queue(order)).orders.map((each) => each.id);
      const mine = (list: string[]) => list.filter((id) => [one.id, two.id, three.id].includes(id));
      expect(mine(await ids("oldest"))).toEqual([one.id, three.id]);
      expect(mine(await ids("hottest"))).toEqual([three.id, one.id]);
      expect((await queue("oldest")).later).toBeGreaterThan(0);
    });

    test("of two calls at once one counts, when each says what it knew", async () => {
      await sell(open().engine, { sku: "ATONCE" });
      const order = await place("ATONCE");
      const calls = await Promise.all(
        Array.from({ length: 4 }, () => act((ctx) => recordCall(ctx, order.id, { outcome: "no_answer", attempts: 0 }))),
      );
      expect(calls.filter((call) => call.ok)).toHaveLength(1);
      expect((await again(order.id)).desk.attempts).toBe(1);
    });
  });

  test("carries tags and notes, whatever the script", async () => {
    await sell(open().engine, { sku: "TAGS" });
    const order = await place("TAGS");
    const tag = (change: Parameters<typeof changeTags>[2]) => act((ctx) => changeTags(ctx, order.id, change));
    expect(must(await tag({ add: ["VIP", " vip ", "هدية", "🎁"] })).tags).toHaveLength(3);
    expect(must(await tag({ remove: ["Vip", "unknown"] })).tags.sort()).toEqual(["هدية", "🎁"].sort());
    expect(refusalOf(await tag({ add: [" "] }))).toBe("input.required /add/0");
    expect(refusalOf(await tag({ add: ["x".repeat(41)] }))).toBe("input.too_long /add/0");
    expect(refusalOf(await tag({ add: Array.from({ length: 30 }, (_, n) => `t${n}`) }))).toBe(
      "order.too_many_tags /add",
    );
    expect((await again(order.id)).tags).toHaveLength(2);
    must(await act((ctx) => addNote(ctx, order.id, "Rappeler après l'Aïd 🐑")));
    expect(await lastEvent(order.id)).toMatchObject({ kind: "note", data: { text: "Rappeler après l'Aïd 🐑" } });
    expect(refusalOf(await act((ctx) => addNote(ctx, order.id, "  ")))).toBe("input.required /text");
    expect(refusalOf(await act((ctx) => addNote(ctx, "nobody", "x")))).toBe("order.not_found");
  });

  test("placed twice is found and merged: one is cancelled into the other, and both tell", async () => {
    const id = (await sell(open().engine, { sku: "TWICE", price: 1_000, onHand: 9 })).variants[0]?.id ?? "";
    const customer = { name: "Omar", phone: "0677000001" };
    const kept = await place("TWICE", 1, { customer });
    const other = await place("TWICE", 2, { customer, note: "sonnez" });
    const stranger = await place("TWICE", 1);
    const find = (window: number) => findDuplicates(open().engine.db.read, [kept, stranger], window);
    expect([...(await find(48 * HOUR))].map(([of, list]) => [of, list.map((each) => each.id)])).toEqual([
      [kept.id, [other.id]],
    ]);
    expect((await find(0)).size).toBe(0);
    must(await act((ctx) => changeTags(ctx, other.id, { add: ["urgent"] })));
    expect(refusalOf(await act((ctx) => mergeOrders(ctx, kept.id, stranger.id)))).toBe("order.not_mergeable /other");
    expect(refusalOf(await act((ctx) => mergeOrders(ctx, kept.id, kept.id)))).toBe("order.not_mergeable /other");
    const merged = must(await act((ctx) => mergeOrders(ctx, kept.id, other.id, { addLines: true })));
    expect(merged).toMatchObject({ lines: [{ quantity: 3 }], total: 3_000, tags: ["urgent"], version: 2 });
    expect(await again(other.id)).toMatchObject({ state: "cancelled", mergedInto: kept.id, note: "sonnez" });
    expect(await kinds(kept.id)).toEqual(["placed", "edited", "merged", "tagged"]);
    expect(await lastEvent(other.id)).toMatchObject({ kind: "cancelled", data: { into: kept.number } });
    expect(await stockOf(id)).toEqual([9, 4]);
    expect(refusalOf(await act((ctx) => mergeOrders(ctx, kept.id, other.id)))).toBe("order.is_cancelled");
  });

  test("that nobody confirms in time is cancelled by the shop's rule; one that is postponed waits", async () => {
    await sell(open().engine, { sku: "STALE" });
    const [stale, postponed, fresh] = [await place("STALE"), await place("STALE"), await place("STALE")];
    must(await act((ctx) => recordCall(ctx, postponed.id, { outcome: "postponed", callAt: Date.now() + 90 * HOUR })));
    await act(async (ctx) => {
      await ctx.tx.run("UPDATE orders SET placed_at = placed_at - ? WHERE id IN (?, ?)", [
        80 * HOUR,
        stale.id,
        postponed.id,
      ]);
      return { ok: true, value: null };
    });
    const cancelled = await open().engine.command(staff, async (ctx) => ({
      ok: true,
      value: await cancelStaleOrders({ ...ctx, clock: fixedClock(Date.now()) }, Date.now() - 72 * HOUR),
    }));
    expect(must(cancelled)).toBe(1);
    const states = await Promise.all([stale, postponed, fresh].map(async (order) => (await again(order.id)).state));
    expect(states).toEqual(["cancelled", "placed", "placed"]);
  });

  test("is completed once the goods have arrived and the money is there, not before", async () => {
    await sell(open().engine, { sku: "DONE" });
    const order = await place("DONE");
    must(await act((ctx) => confirmOrder(ctx, order.id)));
    const complete = () => act((ctx) => completeOrder(ctx, order.id));
    expect(refusalOf(await complete())).toBe("order.not_finished");
    for (const to of ["shipped", "delivered"] as const) must(await act((ctx) => moveDelivery(ctx, order.id, to)));
    expect(refusalOf(await complete())).toBe("order.not_finished");
    must(await act((ctx) => recordCollection(ctx, order.id)));
    expect(must(await complete()).state).toBe("completed");
  });
});

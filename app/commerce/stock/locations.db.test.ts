import { expect, test } from "vitest";
import { brokenRows, describeShop, must, orderFor, refusalOf, sell, shopper, staff } from "#app/testing/shop.ts";
import { confirmOrder } from "../orders/index.server.ts";
import { moveDelivery } from "../shipments/index.server.ts";
import {
  adjustStock,
  applyCount,
  clearQuarantine,
  closeLocation,
  findLocationLevels,
  findLocations,
  findStock,
  listMovements,
  MAIN_LOCATION,
  saveLocation,
  takeBack,
  transferStock,
} from "./index.server.ts";

describeShop("stock in several locations", (open) => {
  const read = () => open().engine.db.read;
  let made: Promise<string> | undefined;
  const depot = () => {
    made ??= open()
      .engine.command(staff, (ctx) => saveLocation(ctx, { name: "Dépôt", ships: true, isDefault: false }))
      .then((saved) => must(saved).id);
    return made;
  };
  const at = async (variantId: string, location: string) => {
    const level = (await findLocationLevels(read(), [variantId])).find((each) => each.locationId === location);
    return [level?.onHand ?? 0, level?.quarantined ?? 0];
  };
  const onHand = async (variantId: string) => (await findStock(read(), [variantId])).get(variantId)?.onHand;
  const stocked = async (sku: string, count: number) =>
    (await sell(open().engine, { sku, onHand: count })).variants[0]?.id ?? "";
  const transfer = (variantId: string, from: string, to: string, quantity: number) =>
    open().engine.command(staff, (ctx) =>
      transferStock(ctx, { from, to, lines: [{ variantId, quantity }], reason: "réassort" }),
    );
  let keys = 0;
  const shippedOrder = async (sku: string, quantity: number) => {
    const key = `location-${++keys}`;
    const { order } = must(
      await open().engine.placeOrder(shopper, { input: orderFor(sku, quantity), key, scope: "test" }),
    );
    must(await open().engine.command(staff, (ctx) => confirmOrder(ctx, order.id)));
    must(await open().engine.command(staff, (ctx) => moveDelivery(ctx, order.id, "shipped")));
    return order.id;
  };

  test("a transfer carries goods, and the shop has as many as before", async () => {
    const id = await stocked("CARRY", 10);
    must(await transfer(id, MAIN_LOCATION, await depot(), 4));
    expect([await at(id, MAIN_LOCATION), await at(id, await depot()), await onHand(id)]).toEqual([[6, 0], [4, 0], 10]);
    expect(refusalOf(await transfer(id, MAIN_LOCATION, await depot(), 7))).toBe(
      "stock.location_short /lines/0/quantity",
    );
    expect(refusalOf(await transfer(id, MAIN_LOCATION, MAIN_LOCATION, 1))).toBe("location.same /to");
    expect(refusalOf(await transfer(id, MAIN_LOCATION, "NOWHERE", 1))).toBe("location.not_found /to");
    expect(refusalOf(await transfer(id, MAIN_LOCATION, await depot(), 1.5))).toBe("quantity.invalid /lines/0/quantity");
    expect(await brokenRows(open().engine)).toEqual({});
  });

  test("transfers, counts and parcels at once lose nothing", async () => {
    const id = await stocked("CROWD", 60);
    const other = await depot();
    await Promise.all([
      ...Array.from({ length: 10 }, () => transfer(id, MAIN_LOCATION, other, 2)),
      ...Array.from({ length: 10 }, () =>
        open().engine.command(staff, (ctx) =>
          adjustStock(ctx, { variantId: id, locationId: other, change: { delta: 1 }, reason: "" }),
        ),
      ),
      ...Array.from({ length: 5 }, () => shippedOrder("CROWD", 1)),
    ]);
    expect(await onHand(id)).toBe(65);
    expect(await brokenRows(open().engine)).toEqual({});
  });

  test("a parcel leaves from the location that has all of it", async () => {
    const id = await stocked("LEAVE", 10);
    must(await transfer(id, MAIN_LOCATION, await depot(), 8));
    await shippedOrder("LEAVE", 5);
    expect([await at(id, MAIN_LOCATION), await at(id, await depot())]).toEqual([
      [2, 0],
      [3, 0],
    ]);
    await shippedOrder("LEAVE", 4);
    expect([await at(id, MAIN_LOCATION), await at(id, await depot())]).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });

  test("what comes back is sold again, set aside or thrown away, and never more than left", async () => {
    const id = await stocked("COMEBACK", 10);
    const order = await shippedOrder("COMEBACK", 6);
    const back = (quantity: number, disposition: "restock" | "quarantine" | "scrap") =>
      open().engine.command(staff, (ctx) => takeBack(ctx, order, [{ variantId: id, quantity, disposition }]));
    must(await back(1, "restock"));
    must(await back(2, "quarantine"));
    must(await back(1, "scrap"));
    expect([await at(id, MAIN_LOCATION), await onHand(id)]).toEqual([[5, 2], 5]);
    expect(refusalOf(await back(3, "restock"))).toBe("stock.return_too_many /returned/0/quantity");
    expect(refusalOf(await back(-1, "restock"))).toBe("quantity.invalid /returned/0/quantity");
    const look = (quantity: number, to: "shelf" | "scrap") =>
      open().engine.command(staff, (ctx) =>
        clearQuarantine(ctx, { variantId: id, locationId: MAIN_LOCATION, quantity, to, reason: "contrôle" }),
      );
    must(await look(1, "shelf"));
    must(await look(1, "scrap"));
    expect(refusalOf(await look(1, "scrap"))).toBe("stock.quarantine_short /quantity");
    expect([await at(id, MAIN_LOCATION), await onHand(id)]).toEqual([[6, 0], 6]);
    const ledger = (await listMovements(read(), { variantId: id })).data.map((each) => each.kind);
    expect(ledger.filter((kind) => kind === "scrap")).toHaveLength(2);
    expect(await brokenRows(open().engine)).toEqual({});
  });

  test("two people who book the same return book it once", async () => {
    const id = await stocked("TWICE", 5);
    const order = await shippedOrder("TWICE", 3);
    const booked = await Promise.all(
      Array.from({ length: 6 }, () =>
        open().engine.command(staff, (ctx) =>
          takeBack(ctx, order, [{ variantId: id, quantity: 3, disposition: "restock" }]),
        ),
      ),
    );
    expect(booked.filter((each) => each.ok)).toHaveLength(1);
    expect(await onHand(id)).toBe(5);
  });

  test("an absolute figure that was typed over goods that moved is refused, with both figures", async () => {
    const id = await stocked("SEEN", 10);
    await shippedOrder("SEEN", 1);
    const set = (seen: number) =>
      open().engine.command(staff, (ctx) =>
        adjustStock(ctx, { variantId: id, change: { set: 20, seen }, reason: "inventaire" }),
      );
    const refused = await set(10);
    expect(refused.ok ? {} : refused.refusal).toMatchObject({ code: "stock.moved", data: { seen: 10, on_hand: 9 } });
    must(await set(9));
    expect(await onHand(id)).toBe(20);
  });

  test("a count is applied whole or not at all, and says which lines moved", async () => {
    const [one, two] = [await stocked("COUNT-1", 10), await stocked("COUNT-2", 10)];
    await shippedOrder("COUNT-2", 1);
    const count = (seen: number) =>
      open().engine.command(staff, (ctx) =>
        applyCount(ctx, {
          locationId: MAIN_LOCATION,
          reason: "inventaire",
          lines: [
            { variantId: one, counted: 8, seen: 10 },
            { variantId: two, counted: 7, seen },
          ],
        }),
      );
    const refused = await count(10);
    expect(refused.ok ? {} : refused.refusal.data).toMatchObject({
      count: 1,
      lines: [{ index: 1, variantId: two, seen: 10, on_hand: 9 }],
    });
    expect(await onHand(one)).toBe(10);
    const { batchId, corrected } = must(await count(9));
    expect(corrected).toBe(2);
    expect((await listMovements(read(), { batchId })).data.map((each) => each.onHandDelta)).toEqual([-2, -2]);
    expect([await onHand(one), await onHand(two)]).toEqual([8, 7]);
  });

  test("there is one default location, and one that holds goods stays open", async () => {
    const id = await stocked("KEEP", 3);
    const other = await depot();
    must(await transfer(id, MAIN_LOCATION, other, 3));
    expect(refusalOf(await open().engine.command(staff, (ctx) => closeLocation(ctx, other)))).toBe(
      "location.not_empty",
    );
    const main = (await findLocations(read()))[0];
    expect(main?.id).toBe(MAIN_LOCATION);
    const save = (input: Parameters<typeof saveLocation>[1]) =>
      open().engine.command(staff, (ctx) => saveLocation(ctx, input));
    expect(refusalOf(await save({ id: MAIN_LOCATION, name: "x", ships: true, isDefault: false }))).toBe(
      "location.needs_default /is_default",
    );
    expect(refusalOf(await save({ name: " principal ", ships: true, isDefault: false }))).toBe(
      "location.name_taken /name",
    );
    must(await save({ id: other, name: "Dépôt", ships: true, isDefault: true, version: 1 }));
    expect((await findLocations(read())).map((each) => [each.id, each.isDefault])).toEqual([
      [other, true],
      [MAIN_LOCATION, false],
    ]);
    expect(refusalOf(await save({ id: other, name: "Y", ships: true, isDefault: true, version: 1 }))).toBe(
      "location.changed_meanwhile",
    );
    must(await save({ id: MAIN_LOCATION, name: "Principal", ships: true, isDefault: true }));
  });
});

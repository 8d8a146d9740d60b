import fc from "fast-check";
import { expect, test } from "vitest";
import { brokenRows, describeShop, must, sell, shopper, staff } from "#app/testing/shop.ts";
import { editOrder, mergeOrders } from "../checkout/index.server.ts";
import type { Context } from "../context.ts";
import type { Result } from "../kernel/result.ts";
import { findShipments, moveDelivery, moveParcel, packParcel, shipmentTransitions } from "../shipments/index.server.ts";
import { findStock } from "../stock/index.server.ts";
import {
  cancelOrder,
  completeOrder,
  confirmOrder,
  DELIVERY_STATES,
  type DeliveryState,
  deliveryTransitions,
  findOrder,
  type Order,
  orderTransitions,
  recordCall,
} from "./index.server.ts";

/** What the model knows of an order. */
interface Known {
  id: string;
  state: Order["state"];
  delivery: DeliveryState;
  quantity: number;
  version: number;
  /** Its parcels are moved one by one: where its goods are is asked, not foretold. */
  parcels: boolean;
}

interface Model {
  orders: Known[];
  onHand: number;
  reserved: number;
}

interface Real {
  variantId: string;
  act<T>(work: (ctx: Context) => Promise<Result<T>>): Promise<Result<T>>;
  order(id: string): Promise<Order>;
  place(quantity: number): Promise<Result<Order>>;
  parcels(id: string): Promise<{ id: string; state: keyof typeof shipmentTransitions }[]>;
  stock(): Promise<[number, number]>;
}

type Step = fc.AsyncCommand<Model, Real>;

const STOCK = 12;
const here = (order: Known) => order.delivery === "pending" || order.delivery === "packed";

/** A command on one of the orders there are, chosen by `pick`. */
function onOrder(name: string, pick: number, run: (order: Known, model: Model, real: Real) => Promise<void>): Step {
  return {
    check: (model) => model.orders.length > 0,
    run: async (model, real) => {
      const order = model.orders[pick % model.orders.length] as Known;
      await run(order, model, real);
      await agree(model, real);
    },
    toString: () => `${name}(${pick})`,
  };
}

/** The shelf is what the model says after every step. */
async function agree(model: Model, real: Real): Promise<void> {
  expect(await real.stock()).toEqual([model.onHand, model.reserved]);
}

const place = (quantity: number): Step => ({
  check: (model) => model.orders.length < 6,
  run: async (model, real) => {
    const placed = await real.place(quantity);
    expect(placed.ok).toBe(quantity <= model.onHand - model.reserved);
    if (placed.ok) {
      model.reserved += quantity;
      const known = { state: "placed", delivery: "pending", quantity, version: 1, parcels: false } as const;
      model.orders.push({ id: placed.value.id, ...known });
    }
    await agree(model, real);
  },
  toString: () => `place(${quantity})`,
});

const confirm = (pick: number) =>
  onOrder("confirm", pick, async (order, _, real) => {
    const done = await real.act((ctx) => confirmOrder(ctx, order.id));
    expect(done.ok).toBe(orderTransitions[order.state].includes("confirmed"));
    if (done.ok) order.state = "confirmed";
  });

const call = (pick: number, outcome: "no_answer" | "fake") =>
  onOrder(`call ${outcome}`, pick, async (order, model, real) => {
    const done = await real.act((ctx) => recordCall(ctx, order.id, { outcome }));
    expect(done.ok).toBe(order.state === "placed");
    if (!done.ok || outcome !== "fake") return;
    order.state = "cancelled";
    model.reserved -= order.quantity;
  });

const cancel = (pick: number) =>
  onOrder("cancel", pick, async (order, model, real) => {
    const done = await real.act((ctx) => cancelOrder(ctx, order.id));
    expect(done.ok).toBe(orderTransitions[order.state].includes("cancelled") && here(order));
    if (!done.ok) return;
    order.state = "cancelled";
    model.reserved -= order.quantity;
  });

const edit = (pick: number, quantity: number, stale: boolean) =>
  onOrder(`edit to ${quantity}${stale ? " from an old version" : ""}`, pick, async (order, model, real) => {
    const [line] = (await real.order(order.id)).lines;
    const version = stale ? order.version - 1 : order.version;
    const lines = [{ id: line?.id ?? "", quantity, unitPrice: 100 * quantity }];
    const done = await real.act((ctx) => editOrder(ctx, order.id, { version, lines }, { setPrices: true }));
    const isOpen = (order.state === "placed" || order.state === "confirmed") && order.delivery === "pending";
    const fits = quantity - order.quantity <= model.onHand - model.reserved;
    expect(done.ok).toBe(isOpen && !stale && fits);
    if (!done.ok) return;
    model.reserved += quantity - order.quantity;
    Object.assign(order, { quantity, version: done.value.version });
    expect(done.value.total).toBe(100 * quantity * quantity);
  });

const deliver = (pick: number, to: DeliveryState) =>
  onOrder(`all ${to}`, pick, async (order, model, real) => {
    if (order.parcels) return;
    const lawful =
      (order.state === "confirmed" || order.state === "completed") && deliveryTransitions[order.delivery].includes(to);
    const done = await real.act((ctx) => moveDelivery(ctx, order.id, to));
    expect(done.ok).toBe(lawful);
    if (!done.ok) return;
    order.delivery = to;
    if (to === "shipped") {
      model.onHand -= order.quantity;
      model.reserved -= order.quantity;
    }
    if (to === "returned") model.onHand += order.quantity;
  });

/** One unit in a parcel of its own, or the next step of the oldest parcel that has one. */
const parcel = (pick: number, step: number) =>
  onOrder(`parcel step ${step}`, pick, async (order, model, real) => {
    const open = (await real.parcels(order.id)).filter((each) => shipmentTransitions[each.state].length > 0);
    const first = open[0];
    if (step === 0 || !first) {
      const [line] = (await real.order(order.id)).lines;
      const lines = [{ lineId: line?.id ?? "", quantity: 1 }];
      const packed = await real.act((ctx) => packParcel(ctx, order.id, { lines }));
      if (order.state !== "confirmed" && order.state !== "completed") expect(packed.ok).toBe(false);
      if (packed.ok) order.parcels = true;
    } else {
      const steps = shipmentTransitions[first.state];
      const to = steps[step % steps.length] ?? "shipped";
      const units = (await real.parcels(order.id)).length;
      const moved = await real.act((ctx) => moveParcel(ctx, first.id, to));
      if (moved.ok) {
        order.parcels = true;
        const quantity = moved.value.lines.reduce((sum, line) => sum + line.quantity, 0);
        if (to === "shipped") {
          model.onHand -= quantity;
          model.reserved -= quantity;
        }
        if (to === "returned") model.onHand += quantity;
      }
      expect(units).toBeGreaterThan(0);
    }
    order.delivery = (await real.order(order.id)).deliveryState;
  });

const complete = (pick: number) =>
  onOrder("complete", pick, async (order, _, real) => {
    const done = await real.act((ctx) => completeOrder(ctx, order.id));
    expect(done.ok).toBe(order.state === "confirmed" && order.delivery === "returned");
    if (done.ok) order.state = "completed";
  });

const merge = (pick: number, other: number, addLines: boolean) =>
  onOrder(`merge ${other}${addLines ? " with its lines" : ""} into`, pick, async (order, model, real) => {
    const into = model.orders[other % model.orders.length] as Known;
    const done = await real.act((ctx) => mergeOrders(ctx, order.id, into.id, { addLines }));
    const isOpen = (each: Known, content: boolean) =>
      (each.state === "placed" || each.state === "confirmed") && (content ? each.delivery === "pending" : here(each));
    expect(done.ok).toBe(order !== into && isOpen(order, addLines) && isOpen(into, true));
    if (!done.ok) return;
    into.state = "cancelled";
    if (addLines) {
      order.quantity += into.quantity;
      order.version = done.value.version;
    } else {
      model.reserved -= into.quantity;
    }
  });

const pick = fc.nat(5);
const commands = [
  fc.integer({ min: 1, max: 4 }).map(place),
  pick.map(confirm),
  fc.tuple(pick, fc.constantFrom("no_answer" as const, "fake" as const)).map((args) => call(...args)),
  pick.map(cancel),
  fc.tuple(pick, fc.integer({ min: 1, max: 6 }), fc.boolean()).map((args) => edit(...args)),
  fc.tuple(pick, fc.constantFrom(...DELIVERY_STATES)).map((args) => deliver(...args)),
  fc.tuple(pick, fc.nat(3)).map((args) => parcel(...args)),
  pick.map(complete),
  fc.tuple(pick, pick, fc.boolean()).map((args) => merge(...args)),
];

describeShop("the life of orders", (open) => {
  let runs = 0;

  async function start(): Promise<{ model: Model; real: Real }> {
    const { engine } = open();
    const sku = `LIFE-${++runs}`;
    const product = await sell(engine, { sku, price: 100, onHand: STOCK });
    const variantId = product.variants[0]?.id ?? "";
    let keys = 0;
    const real: Real = {
      variantId,
      act: (work) => engine.command(staff, work),
      order: async (id) => (await findOrder(engine.db.read, id)) as Order,
      place: async (quantity) => {
        const input = {
          lines: [{ sku, quantity }],
          customer: { name: "Amina", phone: "0612345678" },
          address: { line1: "12 rue des Orangers", city: "Casablanca", country: "MA" },
          paymentMethod: "cod",
          source: "phone" as const,
        };
        const placed = await engine.placeOrder(shopper, { input, key: `${sku}-${++keys}`, scope: "life" });
        return placed.ok ? { ok: true, value: placed.value.order } : placed;
      },
      parcels: async (id) => (await findShipments(engine.db.read, [id])).get(id) ?? [],
      stock: async () => {
        const level = (await findStock(engine.db.read, [variantId])).get(variantId);
        return [level?.onHand ?? 0, level?.reserved ?? 0];
      },
    };
    return { model: { orders: [], onHand: STOCK, reserved: 0 }, real };
  }

  test("whatever is done to them in whatever order, the model and the books agree", async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 25 }), async (steps) => {
        await fc.asyncModelRun(start, steps);
      }),
      { numRuns: process.env.VITRINE_FULL ? 200 : 15 },
    );
    await must({ ok: true, value: open().engine.outbox.drain() });
    expect(await brokenRows(open().engine)).toEqual({});
  }, 300_000);
});

import { describe, expect, test } from "vitest";
import { findStock } from "#app/commerce/stock/index.server.ts";
import { brokenRows, describeShop, must, orderFor, refusalOf, sell, shopper, staff } from "#app/testing/shop.ts";
import { findProducts, inputOf, saveProduct } from "../catalog/index.server.ts";
import { findCustomerByPhone } from "../customers/index.server.ts";
import { cancelOrder, confirmOrder, findOrder, findOrderByToken, findTimeline } from "../orders/index.server.ts";
import type { PlaceOrderInput } from "./index.server.ts";

describeShop("placing an order", (open) => {
  let keys = 0;
  const place = (input: PlaceOrderInput, key = `key-${++keys}`) =>
    open().engine.placeOrder(shopper, { input, key, scope: "test" });
  const stockOf = async (variantId: string) => {
    const level = (await findStock(open().engine.db.read, [variantId])).get(variantId);
    return level && [level.onHand, level.reserved, level.available];
  };

  test("takes the price, the words and the stock from the shop, and finds the buyer by phone", async () => {
    const product = await sell(open().engine, {
      sku: "LAMP",
      title: { fr: "Lampe", ar: "مصباح" },
      options: [{ name: { fr: "Couleur" } }],
      variants: [{ sku: "LAMP", price: 24_900, options: ["Bleu"] }],
    });
    const { order, token, replayed } = must(await place(orderFor("LAMP", 2)));
    expect(replayed).toBe(false);
    expect(order).toMatchObject({
      state: "placed",
      paymentState: "unpaid",
      deliveryState: "pending",
      currency: "MAD",
      total: 49_800,
      phone: "+212612345678",
      lines: [{ title: "Lampe", variantTitle: "Bleu", sku: "LAMP", quantity: 2, unitPrice: 24_900, total: 49_800 }],
    });
    expect(order.number).toMatch(/^\d{4,}$/);
    expect(await stockOf(product.variants[0]?.id ?? "")).toEqual([100, 2, 98]);
    const { read } = open().engine.db;
    expect(await findOrder(read, order.id)).toEqual(order);
    expect(await findOrderByToken(read, token)).toEqual(order);
    expect((await findCustomerByPhone(read, "+212612345678"))?.counts.placed).toBe(1);
    expect((await findTimeline(read, order.id)).map((event) => [event.kind, event.actorKind])).toEqual([
      ["placed", "shopper"],
    ]);
  });

  test("in Arabic keeps Arabic words", async () => {
    const placed = await open().engine.placeOrder(
      { ...shopper, locale: "ar" },
      { input: orderFor("LAMP"), key: "arabic", scope: "test" },
    );
    expect(must(placed).order.lines[0]?.title).toBe("مصباح");
  });

  test("numbers rise and never repeat", async () => {
    await sell(open().engine, { sku: "MANY", onHand: 1000 });
    const orders = await Promise.all(Array.from({ length: 120 }, () => place(orderFor("MANY"))));
    const numbers = orders.map((placed) => must(placed).order.number);
    expect(new Set(numbers).size).toBe(120);
  });

  describe("refuses, pointing at what is wrong:", () => {
    const lines = (...quantities: unknown[]) => ({ lines: quantities.map((quantity) => ({ sku: "LAMP", quantity })) });
    const customer = { name: "Amina", phone: "0612345678" };
    const address = { line1: "12 rue", city: "Fès", country: "MA" };
    test.each([
      ["a negative quantity", lines(-1), "quantity.invalid /lines/0/quantity"],
      ["a fraction", lines(1, 1.5), "quantity.invalid /lines/1/quantity"],
      ["nothing", lines(0), "quantity.invalid /lines/0/quantity"],
      ["a billion", lines(1e9), "quantity.invalid /lines/0/quantity"],
      ["beyond any integer", lines(1e300), "quantity.invalid /lines/0/quantity"],
      ["not a number", lines(Number.NaN), "quantity.invalid /lines/0/quantity"],
      ["text", lines("2"), "quantity.invalid /lines/0/quantity"],
      ["no lines", { lines: [] }, "lines.empty /lines"],
      ["too many lines", lines(...Array.from({ length: 51 }, () => 1)), "lines.too_many /lines"],
      ["an unknown article", { lines: [{ sku: "NOPE", quantity: 1 }] }, "variant.not_found /lines/0/sku"],
      ["an unknown id", { lines: [{ variantId: "NOPE", quantity: 1 }] }, "variant.not_found /lines/0/variant_id"],
      ["more than there are", lines(60, 60), "stock.insufficient /lines/1/quantity"],
      ["no name", { customer: { ...customer, name: " \t" } }, "input.required /customer/name"],
      ["a name without end", { customer: { ...customer, name: "x".repeat(121) } }, "input.too_long /customer/name"],
      ["no phone", { customer: { ...customer, phone: "" } }, "input.required /customer/phone"],
      ["a phone that is none", { customer: { ...customer, phone: "0612" } }, "phone.invalid /customer/phone"],
      ["no mail address", { customer: { ...customer, email: "amina@" } }, "email.invalid /customer/email"],
      ["no street", { address: { ...address, line1: "" } }, "input.required /address/line1"],
      ["no city", { address: { ...address, city: "" } }, "input.required /address/city"],
      ["a far country", { address: { ...address, country: "BR" } }, "country.not_served /address/country"],
      ["no country", { address: { ...address, country: "" } }, "input.required /address/country"],
      ["a strange payment", { paymentMethod: "barter" }, "payment.method_unknown /payment_method"],
    ])("%s", async (_, change, refusal) => {
      expect(refusalOf(await place({ ...orderFor("LAMP"), ...(change as Partial<PlaceOrderInput>) }))).toBe(refusal);
    });

    test("a draft, until it is for sale", async () => {
      const product = await sell(open().engine, { sku: "DRAFT", status: "draft" });
      expect(refusalOf(await place(orderFor("DRAFT")))).toBe("product.not_for_sale /lines/0/sku");
      await open().engine.command(staff, (ctx) => saveProduct(ctx, { ...inputOf(product), status: "active" }, product));
      must(await place(orderFor("DRAFT")));
    });

    test("and leaves no trace: the key is free, no stock is held, no number is lost", async () => {
      const product = await sell(open().engine, { sku: "LAST", onHand: 1 });
      const first = must(await place(orderFor("LAST")));
      expect(refusalOf(await place(orderFor("LAST"), "again"))).toBe("stock.sold_out /lines/0/quantity");
      expect(await stockOf(product.variants[0]?.id ?? "")).toEqual([1, 1, 0]);
      await open().engine.command(staff, (ctx) => cancelOrder(ctx, first.order.id));
      const second = must(await place(orderFor("LAST"), "again"));
      expect(Number(second.order.number)).toBe(Number(first.order.number) + 1);
    });
  });

  describe("the same key", () => {
    test("sent fifty times at once makes one order with one answer", async () => {
      await sell(open().engine, { sku: "ONCE", onHand: 1000 });
      const second = open().another();
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          (index % 2 ? second : open().engine).placeOrder(shopper, {
            input: orderFor("ONCE"),
            key: "same",
            scope: "test",
          }),
        ),
      );
      const bodies = new Set(answers.map((answer) => JSON.stringify(must(answer).order)));
      expect(bodies.size).toBe(1);
      expect(answers.filter((answer) => !must(answer).replayed)).toHaveLength(1);
    });

    test("gives the first answer even after the order moved on", async () => {
      const first = must(await place(orderFor("ONCE"), "moved"));
      await open().engine.command(staff, (ctx) => confirmOrder(ctx, first.order.id));
      expect(must(await place(orderFor("ONCE"), "moved"))).toEqual({ ...first, replayed: true });
    });

    test("with another body is refused, whatever the order of its fields", async () => {
      const input = orderFor("ONCE");
      must(await place(input, "reused"));
      const turned = { source: input.source, ...Object.fromEntries(Object.entries(input).reverse()) };
      expect(must(await place(turned as PlaceOrderInput, "reused")).replayed).toBe(true);
      expect(refusalOf(await place(orderFor("ONCE", 2), "reused"))).toBe("idempotency.reused");
    });

    test("of two shoppers is two keys", async () => {
      const request = { input: orderFor("ONCE"), key: "shared" };
      const one = must(await open().engine.placeOrder(shopper, { ...request, scope: "a" }));
      const two = must(await open().engine.placeOrder(shopper, { ...request, scope: "b" }));
      expect(one.order.id).not.toBe(two.order.id);
    });
  });

  test("300 buyers of 100 pieces, on two processes: exactly 100 orders, and the books agree", async () => {
    const product = await sell(open().engine, { sku: "RUSH", onHand: 100 });
    const second = open().another();
    const results = await Promise.all(
      Array.from({ length: 300 }, (_, index) =>
        (index % 2 ? second : open().engine).placeOrder(shopper, {
          input: orderFor("RUSH", 1, {
            customer: { name: `Client ${index}`, phone: `06123${String(10_000 + index)}` },
          }),
          key: `rush-${index}`,
          scope: "test",
        }),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(100);
    const refusals = new Set(results.flatMap((result) => (result.ok ? [] : [result.refusal.code])));
    expect([...refusals].every((code) => code === "stock.sold_out" || code === "stock.insufficient")).toBe(true);
    expect(await stockOf(product.variants[0]?.id ?? "")).toEqual([100, 100, 0]);
    expect(await brokenRows(open().engine)).toEqual({});
  });

  test("baskets that want the same articles in opposite orders all come through", async () => {
    const pair = [
      await sell(open().engine, { sku: "A", onHand: 500 }),
      await sell(open().engine, { sku: "B", onHand: 500 }),
    ];
    const results = await Promise.all(
      Array.from({ length: 60 }, (_, index) => {
        const skus = index % 2 ? ["A", "B"] : ["B", "A"];
        return place(orderFor("", 1, { lines: skus.map((sku) => ({ sku, quantity: 1 })) }));
      }),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    for (const product of pair) expect((await stockOf(product.variants[0]?.id ?? ""))?.[1]).toBe(60);
  });

  test("what is sold counts for best sellers, once", async () => {
    const { engine } = open();
    const product = await sell(engine, { sku: "SOLD" });
    must(await place(orderFor("SOLD", 3)));
    await engine.outbox.drain();
    await engine.outbox.drain();
    const row = await engine.db.read.one<{ sold: number }>("SELECT sold FROM products WHERE id = ?", [product.id]);
    expect(row?.sold).toBe(3);
    expect((await findProducts(engine.db.read, [product.id]))[0]?.version).toBe(1);
  });
});

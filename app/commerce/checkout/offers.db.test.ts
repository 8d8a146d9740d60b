import { expect, test } from "vitest";
import { findStock } from "#app/commerce/stock/index.server.ts";
import { describeShop, must, orderFor, refusalOf, sell, shopper, staff } from "#app/testing/shop.ts";
import { couponChecks, createCoupons, listCoupons, type OfferInput, saveOffer } from "../offers/index.server.ts";
import { cancelOrder, findOrder, reopenOrder } from "../orders/index.server.ts";
import { type EditedLine, editOrder, type PlaceOrderInput, quoteOrder } from "./index.server.ts";

const FULL = process.env.VITRINE_FULL === "1";

describeShop("offers and coupons", (open) => {
  let keys = 0;
  const place = (input: PlaceOrderInput, engine = open().engine) =>
    engine.placeOrder(shopper, { input, key: `offer-${++keys}`, scope: "test" });
  const save = async (input: Partial<OfferInput>, version?: { id: string; basedOn: number }) =>
    open().engine.command(staff, (ctx) =>
      saveOffer(
        ctx,
        {
          ...{ name: { fr: "Offre" }, status: "active", priority: 0, stacking: "combine", conditions: [] },
          ...{ reward: { code: "amount-off", args: { amount: 1_000 } } },
          ...input,
        },
        version,
      ),
    );
  const only = (product: string) => ({ items: { products: [product] } });
  const phone = (index: number) => ({
    customer: { name: "Amina", phone: `06${String(20_000_000 + index)}` },
  });
  const broken = async () => {
    const offences: object[] = [];
    for (const check of couponChecks) for await (const row of check.find(open().engine.db.read)) offences.push(row);
    return offences;
  };
  const coupon = async (product: string, limits: object, code?: string) => {
    const offer = must(
      await save({
        conditions: [{ code: "coupon", args: {} }],
        reward: { code: "amount-off", args: { amount: 2_000, ...only(product) } },
      }),
    );
    const input = { offerId: offer.id, ...limits, ...(code && { code }) };
    const [made] = must(await open().engine.command(staff, (ctx) => createCoupons(ctx, input)));
    return { offer, code: made?.code ?? "" };
  };

  test("an offer that is saved counts at once, and the order keeps what it came to and why", async () => {
    const product = await sell(open().engine, { sku: "OFF", price: 20_000 });
    const args = { percent: 25, ...only(product.id) };
    const offer = must(await save({ name: { fr: "Soldes" }, reward: { code: "percent-off", args } }));
    const { order } = must(await place(orderFor("OFF", 3)));
    expect(order).toMatchObject({ subtotal: 60_000, discount: 15_000, total: 45_000 });
    expect(order.lines[0]).toMatchObject({ discount: 15_000, total: 45_000 });
    expect(order.adjustments).toMatchObject([{ offerId: offer.id, code: "percent-off", amount: 15_000 }]);
    expect(order.lines[0]?.adjustments).toEqual([{ offerId: offer.id, amount: 15_000 }]);
    expect(await findOrder(open().engine.db.read, order.id)).toEqual(order);
    must(await save({ ...offer, status: "archived" }, { id: offer.id, basedOn: offer.version }));
    expect(must(await place(orderFor("OFF"))).order.total).toBe(20_000);
  });

  test("of two who change an offer at once the second is told", async () => {
    const offer = must(await save({ status: "draft" }));
    must(await save({ ...offer, priority: 1 }, { id: offer.id, basedOn: 1 }));
    expect(refusalOf(await save({ ...offer, priority: 2 }, { id: offer.id, basedOn: 1 }))).toBe(
      "offer.changed_meanwhile",
    );
  });

  test.each<[string, Partial<OfferInput>, string]>([
    ["a rule nobody knows", { conditions: [{ code: "moon", args: {} }] }, "offer.rule_unknown /conditions/0/code"],
    [
      "a negative amount",
      { reward: { code: "amount-off", args: { amount: -1 } } },
      "offer.invalid /reward/args/amount",
    ],
    ["a fraction", { reward: { code: "percent-off", args: { percent: 1.5 } } }, "offer.invalid /reward/args/percent"],
    [
      "text for a number",
      { conditions: [{ code: "spend", args: { min: "9" } }] },
      "offer.invalid /conditions/0/args/min",
    ],
    ["no name", { name: { fr: " " } }, "input.required /name"],
    ["a priority beyond reason", { priority: 1e9 }, "input.whole /priority"],
  ])("%s is refused, pointing at it", async (_, input, refusal) => {
    expect(refusalOf(await save(input))).toBe(refusal);
  });

  test.each([
    ["a code with an accent", { code: "été" }, "coupon.code_invalid /code"],
    ["a beginning that is too long", { prefix: "A".repeat(21) }, "coupon.prefix_invalid /prefix"],
    ["an end before its beginning", { startsAt: 2_000, expiresAt: 1_000 }, "coupon.dates /expires_at"],
  ])("a coupon with %s is refused, pointing at it", async (_, limits, refusal) => {
    const { id: offerId } = must(await save({ status: "draft" }));
    const input = { offerId, ...limits };
    expect(refusalOf(await open().engine.command(staff, (ctx) => createCoupons(ctx, input)))).toBe(refusal);
  });

  test("a coupon opens its offer, however it is typed, and gives itself back when the order is called off", async () => {
    const product = await sell(open().engine, { sku: "CODE", price: 20_000 });
    const { code } = await coupon(product.id, { maxUses: 1 }, "Été-2026".normalize("NFD").replace(/[^\x20-\x7e]/g, ""));
    const order = (typed: string, index = 0) => place({ ...orderFor("CODE"), ...phone(index), coupons: [typed] });
    const first = must(await order(` ${code.toLowerCase()} `));
    expect(first.order).toMatchObject({ discount: 2_000, total: 18_000, adjustments: [{ coupon: code }] });
    expect(refusalOf(await order(code, 1))).toBe("coupon.used_up /coupons/0");
    await open().engine.command(staff, (ctx) => cancelOrder(ctx, first.order.id));
    await open().engine.outbox.drain();
    must(await order(code, 2));
    expect(await broken()).toEqual([]);
  });

  test("an order that comes back after all takes its code's use again, once, and never one that is gone", async () => {
    const product = await sell(open().engine, { sku: "BACK", price: 20_000 });
    const { offer, code } = await coupon(product.id, { maxUses: 1, maxUsesPerCustomer: 1 });
    const uses = async () => (await listCoupons(open().engine.db.read, { offerId: offer.id })).data[0]?.uses;
    const { order } = must(await place({ ...orderFor("BACK"), ...phone(950), coupons: [code] }));
    const cancel = () => open().engine.command(staff, (ctx) => cancelOrder(ctx, order.id));
    const reopen = () => open().engine.command(staff, (ctx) => reopenOrder(ctx, order.id));
    must(await cancel());
    await open().engine.outbox.drain();
    must(await reopen());
    await open().engine.outbox.drain();
    expect(await uses()).toBe(1);
    must(await cancel());
    await open().engine.outbox.drain();
    must(await place({ ...orderFor("BACK"), ...phone(951), coupons: [code] }));
    must(await reopen());
    await open().engine.outbox.drain();
    expect(await uses()).toBe(1);
    expect(await broken()).toEqual([]);
  });

  test("says of each code what is wrong with it", async () => {
    const product = await sell(open().engine, { sku: "WRONG", price: 20_000 });
    const order = (code: string) => place({ ...orderFor("WRONG"), coupons: [code] });
    expect(refusalOf(await order("NOSUCHCODE"))).toBe("coupon.invalid /coupons/0");
    const old = await coupon(product.id, { expiresAt: Date.now() - 1 });
    expect(refusalOf(await order(old.code))).toBe("coupon.expired /coupons/0");
    const other = await coupon("another product", {});
    expect(refusalOf(await order(other.code))).toBe("coupon.not_applicable /coupons/0");
  });

  test("a coupon made out to somebody is nobody else's", async () => {
    const product = await sell(open().engine, { sku: "MINE", price: 20_000 });
    const { code } = await coupon(product.id, { recipients: ["0620000007"] });
    const order = (index: number) => place({ ...orderFor("MINE"), ...phone(index), coupons: [code] });
    expect(refusalOf(await order(8))).toBe("coupon.invalid /coupons/0");
    expect(must(await order(7)).order.discount).toBe(2_000);
  });

  test("a hundred at once of whom one may: exactly one does, on two processes", async () => {
    const product = await sell(open().engine, { sku: "RACE", price: 20_000, onHand: 1_000 });
    const { code } = await coupon(product.id, { maxUses: 1 });
    const second = open().another();
    const buyers = FULL ? 200 : 100;
    const results = await Promise.all(
      Array.from({ length: buyers }, (_, index) =>
        place({ ...orderFor("RACE"), ...phone(100 + index), coupons: [code] }, index % 2 ? second : open().engine),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const refusals = results.flatMap((result) => (result.ok ? [] : [refusalOf(result)]));
    expect(new Set(refusals)).toEqual(new Set(["coupon.used_up /coupons/0"]));
    expect(await broken()).toEqual([]);
    const level = (await findStock(open().engine.db.read, [product.variants[0]?.id ?? ""])).values().next().value;
    expect(level?.reserved).toBe(1);
  });

  test("a limit for each customer holds against ten orders of theirs at once", async () => {
    const product = await sell(open().engine, { sku: "EACH", price: 20_000 });
    const { offer, code } = await coupon(product.id, { maxUsesPerCustomer: 2 });
    const results = await Promise.all(
      Array.from({ length: 10 }, () => place({ ...orderFor("EACH"), ...phone(500), coupons: [code] })),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(2);
    must(await place({ ...orderFor("EACH"), ...phone(501), coupons: [code] }));
    const { data } = await listCoupons(open().engine.db.read, { offerId: offer.id });
    expect(data[0]?.uses).toBe(3);
  });

  test("a first order is first once, however many are sent together", async () => {
    const product = await sell(open().engine, { sku: "FIRST", price: 20_000 });
    const offer = must(
      await save({
        conditions: [{ code: "first-order", args: {} }],
        reward: { code: "amount-off", args: { amount: 5_000, ...only(product.id) } },
      }),
    );
    const results = await Promise.all(Array.from({ length: 8 }, () => place({ ...orderFor("FIRST"), ...phone(600) })));
    const discounts = results.flatMap((result) => (result.ok ? [result.value.order.discount] : []));
    expect(discounts.filter((each) => each === 5_000)).toHaveLength(1);
    for (const result of results) if (!result.ok) expect(result.refusal.code).toBe("offer.first_order_only");
    expect(must(await place({ ...orderFor("FIRST"), ...phone(600) })).order.discount).toBe(0);
    must(await save({ ...offer, status: "archived" }, { id: offer.id, basedOn: 1 }));
  });

  test("a present is a line of the order, promised like the others, and not given when it is gone", async () => {
    const product = await sell(open().engine, { sku: "HOST", price: 20_000 });
    const present = await sell(open().engine, { sku: "GIFT", price: 3_000, onHand: 1 });
    const gift = present.variants[0]?.id ?? "";
    const offer = must(
      await save({
        conditions: [{ code: "quantity", args: { min: 1, ...only(product.id) } }],
        reward: { code: "gift", args: { variant: gift, quantity: 1 } },
      }),
    );
    const { order } = must(await place(orderFor("HOST")));
    expect(order.total).toBe(20_000);
    expect(order.lines[1]).toMatchObject({ sku: "GIFT", unitPrice: 3_000, discount: 3_000, total: 0 });
    expect((await findStock(open().engine.db.read, [gift])).get(gift)?.available).toBe(0);
    expect(must(await place(orderFor("HOST"))).order.lines).toHaveLength(1);
    must(await save({ ...offer, status: "archived" }, { id: offer.id, basedOn: 1 }));
  });

  test("an offer that ended while somebody typed is said before it is ordered; one that goes on is not", async () => {
    const product = await sell(open().engine, { sku: "ENDS", price: 20_000 });
    const offer = must(
      await save({
        name: { fr: "Deux pour moins" },
        conditions: [{ code: "quantity", args: { min: 2, ...only(product.id) } }],
        reward: { code: "amount-off", args: { amount: 1_000, ...only(product.id) } },
      }),
    );
    const order = (quantity: number) => place({ ...orderFor("ENDS", quantity), promised: [offer.id] });
    expect(must(await order(2)).order.discount).toBe(1_000);
    // Their own change, not the shop's.
    expect(must(await order(1)).order.discount).toBe(0);
    const dates = { code: "dates", args: { until: "2020-01-01T00:00:00Z" } };
    must(await save({ ...offer, conditions: [...offer.conditions, dates] }, { id: offer.id, basedOn: 1 }));
    expect(await order(2)).toMatchObject({
      refusal: { code: "price.promise_over", data: { name: "Deux pour moins" } },
    });
    must(await save({ ...offer, status: "archived" }, { id: offer.id, basedOn: 2 }));
    expect(refusalOf(await order(2))).toMatch(/^price.promise_over/);
    expect(must(await place(orderFor("ENDS", 2))).order.discount).toBe(0);
  });

  test("an order bump is proposed, added where it is ticked, and asked at its own price", async () => {
    const product = await sell(open().engine, { sku: "BASE", price: 20_000 });
    const more = await sell(open().engine, { sku: "BUMP", price: 9_000 });
    const offer = must(
      await save({
        conditions: [{ code: "quantity", args: { min: 1, ...only(product.id) } }],
        reward: { code: "order-bump", args: { variant: more.variants[0]?.id, price: 4_900 } },
      }),
    );
    const lines = [{ variantId: product.variants[0]?.id ?? "", quantity: 1 }];
    const to = { country: "MA", city: "" };
    const quote = (bumps: string[]) =>
      open().engine.query((q) => quoteOrder({ ...q, limits: { maxLineQuantity: 10 } }, lines, to, { bumps }));
    expect(await quote([])).toMatchObject({ total: 20_000, bumps: [{ offerId: offer.id, price: 4_900 }] });
    expect(await quote([offer.id])).toMatchObject({ total: 24_900, bumps: [] });
    const { order } = must(await place({ ...orderFor("BASE"), bumps: [offer.id] }));
    expect(order).toMatchObject({ total: 24_900, lines: [{ sku: "BASE" }, { sku: "BUMP", total: 4_900 }] });
    must(await save({ ...offer, status: "archived" }, { id: offer.id, basedOn: 1 }));
  });

  test("of two who order at once for the last present one gets it, and both have their orders", async () => {
    const product = await sell(open().engine, { sku: "TWINS", price: 20_000 });
    const present = await sell(open().engine, { sku: "LAST", price: 3_000, onHand: 1 });
    const gift = present.variants[0]?.id ?? "";
    const offer = must(
      await save({
        conditions: [{ code: "quantity", args: { min: 1, ...only(product.id) } }],
        reward: { code: "gift", args: { variant: gift, quantity: 1 } },
      }),
    );
    const second = open().another();
    const placed = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        place({ ...orderFor("TWINS"), ...phone(800 + index) }, index % 2 ? second : open().engine),
      ),
    );
    const lines = placed.map((each) => must(each).order.lines.length);
    expect(lines.filter((count) => count === 2)).toHaveLength(1);
    expect((await findStock(open().engine.db.read, [gift])).get(gift)?.available).toBe(0);
    must(await save({ ...offer, status: "archived" }, { id: offer.id, basedOn: 1 }));
  });

  test("an edit that loses a code's offer gives the code back; one that keeps it does not", async () => {
    const product = await sell(open().engine, { sku: "LOSE", price: 20_000 });
    await sell(open().engine, { sku: "OTHER", price: 5_000 });
    const { offer, code } = await coupon(product.id, { maxUses: 1, maxUsesPerCustomer: 1 });
    const { order } = must(await place({ ...orderFor("LOSE"), ...phone(900), coupons: [code] }));
    const uses = async () => (await listCoupons(open().engine.db.read, { offerId: offer.id })).data[0]?.uses;
    const edit = (version: number, lines: EditedLine[]) =>
      open().engine.command(staff, (ctx) => editOrder(ctx, order.id, { version, lines }, { setPrices: true }));
    const line = order.lines[0]?.id ?? "";
    must(await edit(1, [{ id: line, quantity: 2 }]));
    expect(await uses()).toBe(1);
    const bare = must(await edit(2, [{ sku: "OTHER", quantity: 1 }]));
    expect([bare.discount, bare.adjustments, await uses()]).toEqual([0, [], 0]);
    must(await edit(3, [{ sku: "LOSE", quantity: 1 }]));
    must(await place({ ...orderFor("LOSE"), ...phone(901), coupons: [code] }));
    await open().engine.command(staff, (ctx) => cancelOrder(ctx, order.id));
    await open().engine.outbox.drain();
    expect(await uses()).toBe(1);
    expect(await broken()).toEqual([]);
  });

  test("a price agreed on with the buyer is that price: no offer takes more off, and it counts towards others", async () => {
    const product = await sell(open().engine, { sku: "DEAL", price: 20_000 });
    const offer = must(await save({ reward: { code: "percent-off", args: { percent: 10, ...only(product.id) } } }));
    const { order } = must(await place(orderFor("DEAL", 2)));
    expect(order.total).toBe(36_000);
    const edit = (version: number, lines: EditedLine[]) =>
      open().engine.command(staff, (ctx) => editOrder(ctx, order.id, { version, lines }, { setPrices: true }));
    const id = order.lines[0]?.id ?? "";
    expect(must(await edit(1, [{ id, quantity: 2, unitPrice: 15_000 }]))).toMatchObject({ discount: 0, total: 30_000 });
    expect(must(await edit(2, [{ id, quantity: 3, unitPrice: 15_000 }]))).toMatchObject({ discount: 0, total: 45_000 });
    const kept = await findOrder(open().engine.db.read, order.id);
    expect(kept?.lines[0]).toMatchObject({ priceAgreed: true, unitPrice: 15_000 });
    const mixed = must(
      await edit(3, [
        { id, quantity: 1 },
        { sku: "DEAL", quantity: 1 },
      ]),
    );
    expect(mixed.lines.map(({ total }) => total)).toEqual([15_000, 18_000]);
    must(await save({ ...offer, status: "archived" }, { id: offer.id, basedOn: 1 }));
  });

  test("an order that is edited keeps its offers, its coupon and its present", async () => {
    const product = await sell(open().engine, { sku: "EDIT", price: 20_000 });
    const present = await sell(open().engine, { sku: "EDIT-GIFT", price: 3_000 });
    const { offer, code } = await coupon(product.id, { maxUses: 1 });
    const percent = { code: "percent-off", args: { percent: 10, ...only(product.id) } };
    const ten = must(await save({ reward: percent }));
    const gift = must(
      await save({
        conditions: [{ code: "quantity", args: { min: 1, ...only(product.id) } }],
        reward: { code: "gift", args: { variant: present.variants[0]?.id, quantity: 1 } },
      }),
    );
    const { order } = must(await place({ ...orderFor("EDIT", 1), ...phone(700), coupons: [code] }));
    expect([order.subtotal, order.discount, order.total]).toEqual([23_000, 7_000, 16_000]);
    for (const each of [ten, gift, offer]) {
      must(await save({ ...each, status: "archived" }, { id: each.id, basedOn: each.version }));
    }
    const lines = order.lines.map((line, index) => ({ id: line.id, quantity: index === 0 ? 3 : 1 }));
    const edited = must(
      await open().engine.command(staff, (ctx) =>
        editOrder(ctx, order.id, { version: order.version, lines }, { setPrices: false }),
      ),
    );
    expect([edited.subtotal, edited.discount, edited.total]).toEqual([63_000, 11_000, 52_000]);
    expect(edited.adjustments.map(({ amount }) => amount).sort()).toEqual([2_000, 3_000, 6_000]);
    const [line] = edited.lines;
    const less = [{ id: line?.id ?? "", quantity: 1 }];
    const bare = await open().engine.command(staff, (ctx) =>
      editOrder(ctx, order.id, { version: edited.version, lines: less }, { setPrices: false }),
    );
    expect(must(bare)).toMatchObject({ subtotal: 20_000, discount: 4_000, total: 16_000 });
  });
});
